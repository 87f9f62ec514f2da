using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zkml.Circuits.Backends.TypeScript;

/// <summary>
/// Prints a circuit as a TypeScript module that computes it exactly, in pages and in Node.js. A value whose interval lies within ±2^53 is a number, which holds it exactly; any other is a bigint.
/// </summary>
public sealed class TypeScriptBackend
{
    private const string Indent = "  ";
    private const int MaximumLineLength = 120;

    // What the text declares, and the words of the language (ECMAScript 2024, 12.7.2, and those of strict mode).
    private static readonly ImmutableArray<string> Reserved =
    [
        "inputs", "offset", "evaluate", "values", "value", "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export",
        "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super",
        "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield", "Number", "BigInt", "Math", "Infinity", "NaN",
    ];

    private readonly Circuit _circuit;
    private readonly TypeScriptExpressions _expressions;
    private readonly StringBuilder _text = new();

    private TypeScriptBackend(Circuit circuit)
    {
        _circuit = circuit;
        _expressions = new(circuit, new(circuit, Reserved));
    }

    /// <summary>The text of a module that exports <c>inputs</c>, <c>offset</c> and <c>evaluate</c>.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="minimums">The value that each input's zero stands for, by <see cref="CircuitInput.Source"/>.</param>
    /// <param name="about">What a reader should know first, one line each.</param>
    /// <exception cref="ModelDoesNotFitException">An input has more bits than a number of JavaScript holds.</exception>
    public static string Emit(Circuit circuit, IReadOnlyList<long> minimums, IEnumerable<string> about)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(minimums);
        ArgumentNullException.ThrowIfNull(about);
        return new TypeScriptBackend(circuit).Emit(minimums, about);
    }

    private string Emit(IReadOnlyList<long> minimums, IEnumerable<string> about)
    {
        foreach (var line in about)
        {
            _text.Append("// ").Append(OneLine(line)).Append('\n');
        }

        var isBig = _circuit.Output.Values.Any(_expressions.IsBig);
        WriteInputs(minimums);
        _text.Append(CultureInfo.InvariantCulture, $"\n/** What each output is raised by, so that none is negative. */\nexport const offset = {_circuit.Output.Offset}{(isBig ? "n" : "")};\n");
        _text.Append("\n/**\n * The outputs of the circuit for one sample.\n * @param values The value of each input, at the place that is its `source`.\n * @throws RangeError if one is not an integer in its range.\n */\n");
        _text.Append(CultureInfo.InvariantCulture, $"export function evaluate(values: ArrayLike<number>): {(isBig ? "bigint" : "number")}[] {{\n");
        _text.Append("  for (const { name, source, minimum, maximum } of inputs) {\n    const value = values[source]!;\n    if (!Number.isInteger(value) || value < minimum || value > maximum) {\n");
        _text.Append("      throw new RangeError(`${name} is ${value}, expected an integer from ${minimum} to ${maximum}`);\n    }\n  }\n");
        WriteValues(minimums);
        var outputs = _circuit.Output.Values.Select(value => isBig ? _expressions.Big(value) : _expressions[value]);
        WriteWrapped($"{Indent}return [{string.Join(", ", outputs)}];");
        return _text.Append("}\n").ToString();
    }

    private void WriteInputs(IReadOnlyList<long> minimums)
    {
        _text.Append("\n/** What the circuit takes: integers from `minimum` to `maximum`, each at its `source` in the values of a sample. */\n");
        _text.Append("export const inputs: readonly { name: string; source: number; minimum: number; maximum: number }[] = [\n");
        foreach (var input in _circuit.Inputs)
        {
            var minimum = minimums[input.Source];
            _text.Append(CultureInfo.InvariantCulture, $"  {{ name: \"{JsonEncodedText.Encode(input.Name)}\", source: {input.Source}, minimum: {minimum}, maximum: {minimum + (1L << input.Bits) - 1} }},\n");
        }

        _text.Append("];\n");
    }

    private void WriteValues(IReadOnlyList<long> minimums)
    {
        var (block, section) = (-1, default(string));
        for (var i = 0; i < _circuit.Values.Length; i++)
        {
            if (_expressions.Definition(i, minimums) is not { } definition)
            {
                continue;
            }

            if (_circuit.Values[i].Block != block)
            {
                block = _circuit.Values[i].Block;
                WriteHeading(_circuit.Blocks[block], ref section);
            }

            WriteWrapped($"{Indent}const {_expressions[i]} = {definition};");
        }

        _text.Append('\n');
    }

    private void WriteHeading(CircuitBlock block, ref string? section)
    {
        if (block.Section != section)
        {
            _text.Append('\n').Append(Indent).Append("// ---- ").Append(OneLine(block.Section)).Append(" ----\n");
            section = block.Section;
        }

        if (block.Title.Length > 0)
        {
            _text.Append('\n').Append(Indent).Append("// ").Append(OneLine(block.Title)).Append('\n');
        }
    }

    /// <summary>What ends a line ends a comment (ECMAScript 2024, 12.3).</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\u2028', '\u2029']));

    /// <summary>Writes a statement, broken at spaces, each of which is between two tokens.</summary>
    private void WriteWrapped(string statement)
    {
        var (start, isFirst) = (0, true);
        while (start < statement.Length)
        {
            var prefix = isFirst ? "" : $"{Indent}{Indent}";
            var room = MaximumLineLength - prefix.Length;
            var end = statement.Length - start <= room ? statement.Length : statement.LastIndexOf(' ', start + room, room);
            if (end <= start)
            {
                end = statement.IndexOf(' ', start + 1) is var next and > 0 ? next : statement.Length;
            }

            _text.Append(prefix).Append(statement, start, end - start).Append('\n');
            (start, isFirst) = (end + 1, false);
        }
    }
}
