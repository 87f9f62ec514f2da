using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Arithmetic, comparison and bitwise logic of two integers of one type, or of one integer.</summary>
internal static class IntegerOperations
{
    /// <summary>An instruction of one integer; null if integers have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, IntegerValue operand) => opcode switch
    {
        Opcode.Not => IntegerValue.FromBits(operand.Kind, ~operand.Bits),
        Opcode.Negate when operand.Kind.IsSigned() => Checked(operand.Kind, -operand.ToBigInteger(), "negation"),
        Opcode.Abs when operand.Kind.IsSigned() => Checked(operand.Kind, BigInteger.Abs(operand.ToBigInteger()), "absolute value"),
        Opcode.AbsWrapped when operand.Kind.IsSigned() => IntegerValue.Wrap(operand.Kind, BigInteger.Abs(operand.ToBigInteger())),
        _ => null,
    };

    /// <summary>An instruction of two integers of one type; null if integers have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, IntegerValue left, IntegerValue right)
    {
        var kind = left.Kind;
        switch (opcode)
        {
            case Opcode.And:
                return IntegerValue.FromBits(kind, left.Bits & right.Bits);
            case Opcode.Or:
                return IntegerValue.FromBits(kind, left.Bits | right.Bits);
            case Opcode.Xor:
                return IntegerValue.FromBits(kind, left.Bits ^ right.Bits);
            case Opcode.AddWrapped:
                return IntegerValue.FromBits(kind, unchecked(left.Bits + right.Bits));
            case Opcode.SubtractWrapped:
                return IntegerValue.FromBits(kind, unchecked(left.Bits - right.Bits));
            case Opcode.MultiplyWrapped:
                return IntegerValue.FromBits(kind, unchecked(left.Bits * right.Bits));
        }

        var (first, second) = (left.ToBigInteger(), right.ToBigInteger());
        return opcode switch
        {
            Opcode.Add => Checked(kind, first + second, "sum"),
            Opcode.Subtract => Checked(kind, first - second, "difference"),
            Opcode.Multiply => Checked(kind, first * second, "product"),
            Opcode.Divide => Checked(kind, BigInteger.Divide(first, NonZero(second)), "quotient"),
            Opcode.DivideWrapped => IntegerValue.Wrap(kind, BigInteger.Divide(first, NonZero(second))),
            Opcode.Remainder => CheckedRemainder(kind, first, second),
            Opcode.RemainderWrapped => IntegerValue.Wrap(kind, BigInteger.Remainder(first, NonZero(second))),
            Opcode.Modulo when !kind.IsSigned() => IntegerValue.Wrap(kind, BigInteger.Remainder(first, NonZero(second))),
            Opcode.LessThan => BooleanValue.From(first < second),
            Opcode.LessThanOrEqual => BooleanValue.From(first <= second),
            Opcode.GreaterThan => BooleanValue.From(first > second),
            Opcode.GreaterThanOrEqual => BooleanValue.From(first >= second),
            _ => null,
        };
    }

    /// <summary>The value, or a halt where the type cannot hold it.</summary>
    public static IntegerValue Checked(LiteralKind kind, BigInteger value, string what) =>
        IntegerValue.TryFrom(kind, value) ?? throw new OperationHaltException($"the {what} {value} does not fit {kind.Name()}");

    private static IntegerValue CheckedRemainder(LiteralKind kind, BigInteger dividend, BigInteger divisor)
    {
        // As Rust's checked_rem, it refuses the one division whose quotient does not fit.
        _ = Checked(kind, BigInteger.Divide(dividend, NonZero(divisor)), "quotient");
        return IntegerValue.Wrap(kind, BigInteger.Remainder(dividend, divisor));
    }

    private static BigInteger NonZero(BigInteger divisor) =>
        divisor.IsZero ? throw new OperationHaltException("division by zero") : divisor;
}
