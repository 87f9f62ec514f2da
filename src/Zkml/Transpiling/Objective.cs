namespace Zkml.Transpiling;

/// <summary>What the transpiler minimises.</summary>
public enum Objective
{
    /// <summary>The constraints. Sums are free; the variables of a sum appear in the row of each product that uses it.</summary>
    Constraints,

    /// <summary>
    /// The structured reference string, and then the non-zero entries of the matrices: sums that appear in several rows become variables of their own, at the cost of one
    /// constraint each. Large models with square activations need only half of the reference string; synthesis is charged by non-zeros from consensus version V18 to V21.
    /// </summary>
    NonZeros,
}
