using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Reads numbers from booleans, least significant first. The checker has made sure that there are enough.</summary>
internal sealed class BitReader(ImmutableArray<PlaintextValue> bits)
{
    private int _position;

    public BigInteger Read(int width)
    {
        Span<byte> bytes = stackalloc byte[(width + 7) / 8];
        bytes.Clear();
        for (var bit = 0; bit < width; bit++)
        {
            bytes[bit / 8] |= (byte)((((BooleanValue)bits[_position++]).Value ? 1 : 0) << (bit % 8));
        }

        return new(bytes, isUnsigned: true);
    }

    /// <exception cref="OperationHaltException">The next bits are another number.</exception>
    public void Expect(int number, int width, string what)
    {
        var found = Read(width);
        if (found != number)
        {
            throw new OperationHaltException($"found {found} in the bits, expected {number} for {what}");
        }
    }
}
