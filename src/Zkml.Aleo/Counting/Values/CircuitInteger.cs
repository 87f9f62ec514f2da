using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>An integer of a circuit: its bits, least significant first, in two's complement.</summary>
internal sealed class CircuitInteger(LiteralKind kind, LinearCombination[] bits) : SynthesizedValue
{
    public LiteralKind Kind { get; } = kind;

    public LinearCombination[] Bits { get; } = bits;

    public override long Size => LiteralSize + (Bits.Length / 16);

    public LinearCombination MostSignificantBit => Bits[^1];

    public bool IsConstant => Array.TrueForAll(Bits, bit => bit.IsConstant);

    public static CircuitInteger FromConstant(IntegerValue value)
    {
        var bits = new LinearCombination[value.Kind.Bits()];
        for (var bit = 0; bit < bits.Length; bit++)
        {
            bits[bit] = LinearCombination.FromBoolean(((value.Bits >> bit) & UInt128.One) != UInt128.Zero);
        }

        return new(value.Kind, bits);
    }

    /// <summary>The sum of 2^i times bit i: for a signed type the value modulo 2 to the power of its width.</summary>
    public LinearCombination ToField() => BitVector.Weigh(Bits);

    /// <summary>The same bits as another type of the same width.</summary>
    public CircuitInteger As(LiteralKind kind) => new(kind, Bits);

    public override LiteralKind LiteralKind => Kind;

    public override PlaintextValue? TryGetConstant() => TryGetInteger();

    public IntegerValue? TryGetInteger()
    {
        var value = UInt128.Zero;
        for (var bit = 0; bit < Bits.Length; bit++)
        {
            if (!Bits[bit].IsConstant)
            {
                return null;
            }

            value |= Bits[bit].Constant.IsOne ? UInt128.One << bit : UInt128.Zero;
        }

        return IntegerValue.FromBits(Kind, value);
    }
}
