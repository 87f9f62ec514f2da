using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>A field element that a hash absorbs, by its size alone.</summary>
/// <param name="IsVariable">Whether it depends on a variable.</param>
/// <param name="Terms">The number of variables in its linear combination, "one" not counted.</param>
internal readonly record struct AbsorbedElement(bool IsVariable, int Terms)
{
    public static AbsorbedElement Constant { get; } = new(false, 0);

    public static AbsorbedElement OneVariable { get; } = new(true, 1);

    public static AbsorbedElement From(LinearCombination value) => new(!value.IsConstant, value.Terms);
}
