using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A point of the group's curve in a circuit.</summary>
/// <param name="X">The x-coordinate, which hashes see, so that its bits may exist already.</param>
/// <param name="Y">The y-coordinate.</param>
internal sealed record CurvePoint(CircuitField X, LinearCombination Y)
{
    public CurvePoint(LinearCombination x, LinearCombination y)
        : this(new CircuitField(x), y)
    {
    }

    public static CurvePoint Identity { get; } = FromConstant(GroupElement.Identity);

    public bool IsConstant => X.Value.IsConstant && Y.IsConstant;

    /// <summary>Whether it is the constant (0, 1), whose sum with another point costs nothing.</summary>
    public bool IsConstantIdentity => IsConstant && X.Value.Constant.IsZero && Y.Constant.IsOne;

    public static CurvePoint FromConstant(GroupElement point) =>
        new(LinearCombination.FromConstant(point.X), LinearCombination.FromConstant(point.Y));
}
