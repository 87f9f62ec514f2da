using System.Globalization;
using System.Numerics;
using System.Text;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// The helper functions of a Leo program: most read a range of bits of a word as a field element, and cost no constraint; one turns a value into a variable.
/// </summary>
internal sealed class LeoHelpers
{
    /// <summary>The name of a bit of the input.</summary>
    public const string AnyBit = "any_bit";

    private readonly SortedSet<(int Width, int Length)> _shapes = [];
    private readonly bool _keeps;

    public LeoHelpers(Circuit circuit, InputLayout layout, InputReads reads)
    {
        _keeps = circuit.Values.Any(value => value is MaterialisedValue);
        foreach (var slot in reads.All)
        {
            _shapes.Add((layout.Words[slot.Word].Width, slot.Bits));
        }

        foreach (var slice in circuit.Values.OfType<SliceValue>())
        {
            if (circuit.Values[slice.Word] is DecompositionValue word)
            {
                _shapes.Add((word.Width, slice.Length));
            }
        }
    }

    public void Write(StringBuilder text)
    {
        foreach (var (width, length) in _shapes)
        {
            var mask = (BigInteger.One << length) - 1;
            text.Append(CultureInfo.InvariantCulture, $"// Reads {(length == 1 ? "a bit" : $"{length} bits")} of a u{width}, from bit `position` up. Bits are free: no constraint.\n");
            text.Append(CultureInfo.InvariantCulture, $"fn {Name(width, length)}(word: u{width}, position: u8) -> field {{\n");
            text.Append(length == width
                ? "    return (word >> position) as field;\n"
                : string.Create(CultureInfo.InvariantCulture, $"    return ((word >> position) & {mask}u{width}) as field;\n"));
            text.Append("}\n\n");
        }

        if (_keeps)
        {
            // The compiler (Leo 4.4) folds a selection between equal names, but not one whose branches become equal only later.
            text.Append("// The value as a variable of its own: one constraint, and one non-zero in each row that uses it, however long the sum.\n");
            text.Append("fn keep(bit: bool, value: field) -> field {\n    return bit ? value : value + 0field;\n}\n\n");
        }
    }

    public static string Keep(string value) => $"keep({AnyBit}, {value})";

    public static string Call(string word, int width, int offset, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(width, length)}({word}, {offset}u8)");

    private static string Name(int width, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(length == 1 ? "bit" : $"bits{length}")}_of_u{width}");
}
