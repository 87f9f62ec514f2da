using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A point of the curve's Montgomery form in a circuit.</summary>
internal sealed record MontgomeryPoint(LinearCombination X, LinearCombination Y)
{
    public bool IsConstant => X.IsConstant && Y.IsConstant;
}
