using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A scalar of a circuit: the number as a field element.</summary>
/// <param name="value">The number, below the group's order.</param>
/// <param name="bits">Its 251 bits, if they already exist: for inputs and for scalars made of bits.</param>
internal sealed class CircuitScalar(LinearCombination value, LinearCombination[]? bits = null) : SynthesizedValue
{
    public LinearCombination Value { get; } = value;

    public LinearCombination[]? Bits { get; } = bits;

    public override LiteralKind LiteralKind => LiteralKind.Scalar;

    public override PlaintextValue? TryGetConstant() =>
        Value.IsConstant ? new ScalarValue(ScalarElement.From(Value.Constant.ToBigInteger())) : null;
}
