namespace Zkml.Transpiling;

/// <summary>What the transpiler makes as small as it can.</summary>
public enum Objective
{
    /// <summary>The constraints. Every sum is free, and its variables stand in the row of each product that takes it.</summary>
    Constraints,

    /// <summary>
    /// The structured reference string, and then the non-zero entries of the matrices: sums that stand in several rows become variables of their own, for a
    /// constraint each. Large models of squares get by with half of the reference string; synthesis is charged by non-zeros from consensus version V18 to V21.
    /// </summary>
    NonZeros,
}
