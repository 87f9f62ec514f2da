using System.Globalization;
using System.Text;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// Prints a circuit as Leo 4 source that reads as if a person had written it: one section per layer, one comment per neuron, named values. It costs as much as the
/// direct Aleo program, because it takes the same steps.
/// </summary>
public sealed class LeoBackend
{
    private const string Indent = "        ";

    private readonly Circuit _circuit;
    private readonly InputLayout _layout;
    private readonly ProgramOptions _options;
    private readonly InputReads _reads;
    private readonly ValueNames _names;
    private readonly LeoExpressions _expressions;
    private readonly StringBuilder _text = new();

    private LeoBackend(Circuit circuit, InputLayout layout, ProgramOptions options)
    {
        _circuit = circuit;
        _layout = layout;
        _options = options;
        _reads = new(circuit, layout);
        _names = new(circuit, [options.InputName, "commitment", "committed", LeoHelpers.AnyBit]);
        _expressions = new(circuit, _names);
    }

    /// <summary>The text of <c>src/main.leo</c>.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="layout">How its inputs are packed.</param>
    /// <param name="options">Names and visibility.</param>
    /// <param name="about">What a reader should know first, one line each: what the program proves, where the model comes from.</param>
    public static string Emit(Circuit circuit, InputLayout layout, ProgramOptions options, IEnumerable<string> about) =>
        new LeoBackend(circuit, layout, options).Emit(about);

    private string Emit(IEnumerable<string> about)
    {
        foreach (var line in about)
        {
            _text.Append("// ").Append(line).Append('\n');
        }

        _text.Append('\n');
        WriteStruct();
        new LeoHelpers(_circuit, _layout, _reads).Write(_text);
        _text.Append(CultureInfo.InvariantCulture, $"program {_options.Name}.aleo {{\n    @noupgrade\n    constructor() {{}}\n\n");
        var visibility = _options.Inputs == Visibility.Public ? "public " : "";
        _text.Append(CultureInfo.InvariantCulture, $"    fn main({visibility}{_options.InputName}: {LeoTypes.Name(_layout.Type)}) -> {LeoTypes.Result(_circuit.Output)} {{\n");
        WriteAnyBit();
        WriteValues();
        WriteReturn();
        return _text.Append("    }\n}\n").ToString();
    }

    private void WriteStruct()
    {
        if (_layout.Struct is not { } definition)
        {
            return;
        }

        _text.Append(CultureInfo.InvariantCulture, $"// Exported, so that the tests can name it.\nexport struct {definition.Name} {{\n");
        foreach (var member in definition.Members)
        {
            _text.Append(CultureInfo.InvariantCulture, $"    {member.Name}: {LeoTypes.Name(member.Type)},\n");
        }

        _text.Append("}\n\n");
    }

    private void WriteAnyBit()
    {
        if (_circuit.Values.Any(value => value is MaterialisedValue))
        {
            _text.Append(Indent).Append("// Some bit of the input: which one, and whether it is set, makes no difference.\n");
            WriteLet(LeoHelpers.AnyBit, "bool", $"Serialize::to_bits_raw({_options.InputName}{_layout.Words[0].Path})[0u32]");
        }
    }

    private void WriteValues()
    {
        var block = -1;
        var section = default(string);
        for (var i = 0; i < _circuit.Values.Length; i++)
        {
            var value = _circuit.Values[i];
            if (value is ConstantValue || _expressions.IsInPlace(i) || (value is InputValue && _reads[i] is null))
            {
                continue;
            }

            if (value.Block != block)
            {
                block = value.Block;
                WriteHeading(_circuit.Blocks[block], ref section);
            }

            WriteValue(i, value);
        }
    }

    private void WriteHeading(CircuitBlock block, ref string? section)
    {
        if (block.Section != section)
        {
            _text.Append(section is null ? "" : "\n").Append(Indent).Append("// ---- ").Append(block.Section).Append(" ----\n");
            section = block.Section;
        }

        if (block.Title.Length > 0)
        {
            _text.Append('\n').Append(Indent).Append("// ").Append(block.Title).Append('\n');
        }
    }

    private void WriteValue(int index, CircuitValue value)
    {
        var name = _names[index];
        switch (value)
        {
            case InputValue or SliceValue when _reads[index] is { } slot:
                var word = _layout.Words[slot.Word];
                WriteLet(name, "field", LeoHelpers.Call(_options.InputName + word.Path, word.Width, slot.Offset, slot.Bits));
                break;
            case LinearValue linear:
                LeoSum.Write(_text, Indent, name, linear, _expressions);
                break;
            case ProductValue product:
                WriteLet(name, "field", $"{_expressions[product.Left]} * {_expressions[product.Right]}");
                break;
            case MaterialisedValue materialised:
                WriteLet(name, "field", LeoHelpers.Keep(_expressions[materialised.Source]));
                break;
            case DecompositionValue decomposition:
                var type = string.Create(CultureInfo.InvariantCulture, $"u{decomposition.Width}");
                WriteLet(name, type, $"{_expressions.Operand(decomposition.Source)} as {type}");
                break;
            case SliceValue slice:
                var width = ((DecompositionValue)_circuit.Values[slice.Word]).Width;
                WriteLet(name, "field", LeoHelpers.Call(_names[slice.Word], width, slice.Offset, slice.Length));
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} has no Leo form");
        }
    }

    private void WriteLet(string name, string type, string expression) =>
        _text.Append(CultureInfo.InvariantCulture, $"{Indent}let {name}: {type} = {expression};\n");

    private void WriteReturn()
    {
        var output = _circuit.Output;
        var values = output.Values.Select(value => _circuit.Values[value] is ConstantValue constant
            ? string.Create(CultureInfo.InvariantCulture, $"{constant.Constant}u{output.Width}")
            : _names[value]);
        var result = output.IsArray ? $"[{string.Join(", ", values)}]" : values.Single();
        if (Commitment.Of(_circuit, _layout) is { } commitment)
        {
            WriteCommitment(commitment);
            result = $"({result}, commitment)";
        }

        _text.Append(CultureInfo.InvariantCulture, $"\n{Indent}return {result};\n");
    }

    private void WriteCommitment(Commitment commitment)
    {
        var words = commitment.Words.Select(word => _layout.Words[word]).Select(word =>
            _options.InputName + word.Path + (word.Width == commitment.Width ? "" : string.Create(CultureInfo.InvariantCulture, $" as u{commitment.Width}")));
        _text.Append(CultureInfo.InvariantCulture, $"\n{Indent}// ---- commitment: the weights and a salt ----\n");
        WriteLet("committed", LeoTypes.Name(commitment.Type), $"[{string.Join(", ", words)}]");
        WriteLet("commitment", "field", $"{commitment.LeoHash}::hash_to_field_raw(committed)");
    }
}
