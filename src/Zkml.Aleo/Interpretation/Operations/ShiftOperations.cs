using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Shifts and powers of integers: the second operand is a u8, u16 or u32 of its own.</summary>
internal static class ShiftOperations
{
    /// <summary>Whether the instruction takes a shift amount or exponent as its second operand.</summary>
    public static bool Handles(Opcode opcode) => opcode is Opcode.ShiftLeft or Opcode.ShiftLeftWrapped or Opcode.ShiftRight
        or Opcode.ShiftRightWrapped or Opcode.Power or Opcode.PowerWrapped;

    /// <summary>The shifted value or power; null if the second operand is not a u8, u16 or u32.</summary>
    public static PlaintextValue? Apply(Opcode opcode, IntegerValue value, IntegerValue magnitude)
    {
        if (magnitude.Kind is not (LiteralKind.U8 or LiteralKind.U16 or LiteralKind.U32))
        {
            return null;
        }

        var amount = (uint)magnitude.Bits;
        var width = value.Kind.Bits();
        return opcode switch
        {
            Opcode.ShiftLeft => IntegerOperations.Checked(value.Kind, value.ToBigInteger() << InWidth(amount, width), "shifted value"),
            Opcode.ShiftLeftWrapped => IntegerValue.FromBits(value.Kind, value.Bits << (int)(amount % width)),
            Opcode.ShiftRight => IntegerValue.Wrap(value.Kind, value.ToBigInteger() >> InWidth(amount, width)),
            Opcode.ShiftRightWrapped => IntegerValue.Wrap(value.Kind, value.ToBigInteger() >> (int)(amount % width)),
            Opcode.Power => CheckedPower(value, amount),
            Opcode.PowerWrapped => WrappedPower(value, amount),
            _ => null,
        };
    }

    private static int InWidth(uint amount, int width) =>
        amount < width ? (int)amount : throw new OperationHaltException($"the shift amount {amount} is not below {width}");

    private static IntegerValue CheckedPower(IntegerValue value, uint exponent)
    {
        // A base of at least 2 leaves 128 bits after 128 steps, so the loop is short wherever it does not halt.
        var factor = value.ToBigInteger();
        if (BigInteger.Abs(factor) <= BigInteger.One)
        {
            return IntegerValue.Wrap(value.Kind, factor.Sign < 0 && exponent % 2 == 0 ? BigInteger.One : exponent == 0 ? BigInteger.One : factor);
        }

        return exponent <= 128
            ? IntegerOperations.Checked(value.Kind, BigInteger.Pow(factor, (int)exponent), "power")
            : throw new OperationHaltException($"the power {factor}^{exponent} does not fit {value.Kind.Name()}");
    }

    private static IntegerValue WrappedPower(IntegerValue value, uint exponent)
    {
        var result = UInt128.One;
        for (var bit = 31; bit >= 0; bit--)
        {
            result = unchecked(result * result);
            if (((exponent >> bit) & 1) != 0)
            {
                result = unchecked(result * value.Bits);
            }
        }

        return IntegerValue.FromBits(value.Kind, result);
    }
}
