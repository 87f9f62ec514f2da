using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Logic on booleans.</summary>
internal static class BooleanOperations
{
    /// <summary>An instruction of one boolean; null if booleans have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, BooleanValue operand) =>
        opcode == Opcode.Not ? BooleanValue.From(!operand.Value) : null;

    /// <summary>An instruction of two booleans; null if booleans have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, BooleanValue left, BooleanValue right) => opcode switch
    {
        Opcode.And => BooleanValue.From(left.Value & right.Value),
        Opcode.Or => BooleanValue.From(left.Value | right.Value),
        Opcode.Xor => BooleanValue.From(left.Value ^ right.Value),
        Opcode.Nand => BooleanValue.From(!(left.Value & right.Value)),
        Opcode.Nor => BooleanValue.From(!(left.Value | right.Value)),
        _ => null,
    };
}
