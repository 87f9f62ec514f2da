using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>
/// Closures that read a range of bits of a word as a field element. A call is a third as long as the text of its three instructions and costs no
/// more constraints: a shift by a constant, a mask and a cast are free. Only reads that occur several times become closures.
/// </summary>
internal sealed class UnpackClosures
{
    /// <summary>From this number of calls on, a closure and its calls are shorter than inline instructions.</summary>
    private const int MinimumCalls = 4;

    private readonly Dictionary<(int Width, int Bits), string> _names;

    private UnpackClosures(IEnumerable<(int Width, int Bits)> shapes)
    {
        _names = shapes.ToDictionary(shape => shape, shape => string.Create(CultureInfo.InvariantCulture, $"unpack{shape.Bits}_u{shape.Width}"));
        Definitions = [.. _names.Select(shape => Define(shape.Value, shape.Key.Width, shape.Key.Bits))];
    }

    public ImmutableArray<Closure> Definitions { get; }

    public static UnpackClosures For(InputLayout layout, InputReads reads) => new(reads.All
        .GroupBy(slot => (layout.Words[slot.Word].Width, slot.Bits))
        .Where(shape => shape.Count() >= MinimumCalls)
        .Select(shape => shape.Key));

    /// <summary>The closure's name, or null if there is none for this shape.</summary>
    public string? Find(int width, int bits) => _names.GetValueOrDefault((width, bits));

    private static Closure Define(string name, int width, int bits)
    {
        var word = InputLayouts.KindOf(width);
        var mask = new LiteralOperand(new(word, (BigInteger.One << bits) - 1));
        return new(
            name,
            [new(0, new LiteralType(word)), new(1, new LiteralType(LiteralKind.U8))],
            [
                new(Opcode.ShiftRight, [new RegisterOperand(0), new RegisterOperand(1)], [2]),
                new(Opcode.And, [new RegisterOperand(2), mask], [3]),
                new(Opcode.Cast, [new RegisterOperand(3)], [4], new LiteralType(LiteralKind.Field)),
            ],
            [new(new RegisterOperand(4), new LiteralType(LiteralKind.Field))]);
    }
}
