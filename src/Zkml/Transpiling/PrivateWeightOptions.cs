using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>How thresholds and leaves that are private inputs become integers. All of this is published.</summary>
/// <param name="FeatureBits">The maximum width of a column, 1 to 31 bits; a column whose declared range and decimals need fewer gets fewer.</param>
/// <param name="LeafBits">The width of a leaf including its sign, 2 to 31 bits. A single tree that outputs a class has no leaf values but the class.</param>
/// <param name="HidesShape">Whether trees are padded to complete ones of equal depth with splits that decide nothing, so that the model's own splits cannot be identified.</param>
public sealed record PrivateWeightOptions(int FeatureBits = 16, int LeafBits = PrivateTrees.DefaultLeafBits, bool HidesShape = false)
{
    /// <summary>The maximum width of a column and of a leaf: that of a circuit input.</summary>
    public const int MostBits = 31;

    /// <summary>The minimum width of a leaf: one bit besides its sign.</summary>
    public const int FewestLeafBits = 2;
}
