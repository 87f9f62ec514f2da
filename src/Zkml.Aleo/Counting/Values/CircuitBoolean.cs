using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A boolean of a circuit.</summary>
internal sealed class CircuitBoolean(LinearCombination bit) : SynthesizedValue
{
    public LinearCombination Bit { get; } = bit;

    public override LiteralKind LiteralKind => LiteralKind.Boolean;

    public override PlaintextValue? TryGetConstant() => Bit.IsConstant ? BooleanValue.From(Bit.Constant.IsOne) : null;
}
