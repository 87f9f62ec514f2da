using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Sum and comparison of scalars; the language has no other instruction for them.</summary>
internal static class ScalarOperations
{
    /// <summary>An instruction of two scalars; null if scalars have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, ScalarValue left, ScalarValue right) => opcode switch
    {
        Opcode.Add => new ScalarValue(left.Value + right.Value),
        Opcode.LessThan => BooleanValue.From(left.Value < right.Value),
        Opcode.LessThanOrEqual => BooleanValue.From(left.Value <= right.Value),
        Opcode.GreaterThan => BooleanValue.From(left.Value > right.Value),
        Opcode.GreaterThanOrEqual => BooleanValue.From(left.Value >= right.Value),
        _ => null,
    };
}
