using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>The literal types of each instruction's operands.</summary>
internal static class OperandRules
{
    /// <summary>The number of operands; null if it depends on types or the callee.</summary>
    public static int? Count(Opcode opcode) => opcode switch
    {
        Opcode.Async or Opcode.Call or Opcode.Cast or Opcode.CastLossy => null,
        Opcode.Ternary => 3,
        Opcode.Abs or Opcode.AbsWrapped or Opcode.Double or Opcode.Inverse or Opcode.Negate or Opcode.Not or Opcode.Square
            or Opcode.SquareRoot or Opcode.SerializeBits or Opcode.SerializeBitsRaw or Opcode.DeserializeBits or Opcode.DeserializeBitsRaw => 1,
        _ when opcode.IsHash() => 1,
        _ => 2,
    };

    /// <summary>Whether the instruction has the type for all its operands.</summary>
    public static bool Takes(Opcode opcode, LiteralKind kind) => opcode switch
    {
        Opcode.Double or Opcode.Inverse or Opcode.Power or Opcode.Square or Opcode.SquareRoot => kind == LiteralKind.Field,
        Opcode.Subtract or Opcode.Multiply or Opcode.Divide => kind == LiteralKind.Field || kind.IsInteger(),
        Opcode.Add or Opcode.GreaterThan or Opcode.GreaterThanOrEqual or Opcode.LessThan or Opcode.LessThanOrEqual =>
            kind is LiteralKind.Field or LiteralKind.Scalar || kind.IsInteger(),
        Opcode.Negate => kind == LiteralKind.Field || kind.IsSigned(),
        Opcode.Abs or Opcode.AbsWrapped => kind.IsSigned(),
        Opcode.Modulo => kind.IsInteger() && !kind.IsSigned(),
        Opcode.AddWrapped or Opcode.SubtractWrapped or Opcode.MultiplyWrapped or Opcode.DivideWrapped or Opcode.Remainder
            or Opcode.RemainderWrapped => kind.IsInteger(),
        Opcode.And or Opcode.Or or Opcode.Xor or Opcode.Not => kind == LiteralKind.Boolean || kind.IsInteger(),
        Opcode.Nand or Opcode.Nor => kind == LiteralKind.Boolean,
        _ => false,
    };

    /// <summary>Whether the language has the instruction for group elements, which this library does not.</summary>
    public static bool IsGroupArithmetic(Opcode opcode, LiteralKind first, LiteralKind second) => opcode switch
    {
        Opcode.Add or Opcode.Subtract or Opcode.Double or Opcode.Negate => first == LiteralKind.Group,
        Opcode.Multiply => first == LiteralKind.Group || second == LiteralKind.Group,
        _ => false,
    };

    /// <summary>
    /// Whether the generator is an element or member of what is cast, which snarkVM refuses in a function and nowhere else
    /// (synthesizer/process/src/stack/register_types/matches.rs).
    /// </summary>
    public static bool CastsGenerator(Instruction instruction) =>
        instruction.Opcode == Opcode.Cast
        && instruction.Type is not LiteralType
        && instruction.Operands.Any(operand => operand is GeneratorPowerOperand or NamedOperand { Name: "aleo::GENERATOR" });

    /// <summary>Whether the second operand is a shift amount or exponent, of a type of its own.</summary>
    public static bool TakesMagnitude(Opcode opcode) => opcode is Opcode.ShiftLeft or Opcode.ShiftLeftWrapped or Opcode.ShiftRight
        or Opcode.ShiftRightWrapped or Opcode.Power or Opcode.PowerWrapped;

    /// <summary>Whether the result is a boolean.</summary>
    public static bool IsComparison(Opcode opcode) =>
        opcode is Opcode.GreaterThan or Opcode.GreaterThanOrEqual or Opcode.LessThan or Opcode.LessThanOrEqual;

    /// <summary>The types that the instruction takes, in words.</summary>
    public static string Describe(Opcode opcode)
    {
        var kinds = LiteralKinds.All.Where(kind => Takes(opcode, kind)).Select(kind => kind.Name());
        return $"operands of one type of {string.Join(", ", kinds)}";
    }
}
