using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>How thresholds and leaves that are private inputs become integers. All of it is published.</summary>
/// <param name="FeatureBits">The most bits of a column, 1 to 31; a column whose declared range and decimals need fewer has those.</param>
/// <param name="LeafBits">The bits of a leaf with its sign, 2 to 31. One tree that gives a class has no leaf values but the class.</param>
/// <param name="HidesShape">Whether trees are padded to complete ones of one depth, by splits that decide nothing, so that those of the model cannot be told from them.</param>
public sealed record PrivateWeightOptions(int FeatureBits = 16, int LeafBits = PrivateTrees.DefaultLeafBits, bool HidesShape = false)
{
    /// <summary>The most bits of a column, and of a leaf: those of an input of a circuit.</summary>
    public const int MostBits = 31;

    /// <summary>The fewest bits of a leaf: one besides its sign.</summary>
    public const int FewestLeafBits = 2;
}
