namespace Zkml.Models.Quantization.Trees;

/// <summary>How finely trees become integers.</summary>
/// <param name="FeatureBits">The most bits that one feature may take, 1 to 31. A feature takes fewer where they are enough.</param>
/// <param name="LeafBits">
/// The bits of the largest leaf value with its sign, 2 to 32; null for the fewest from 8 to 16 that leave the class of every sample as it is (16 without samples and for regression).
/// One tree that gives a class has no leaf values but the class, whatever this says.
/// </param>
/// <param name="Features">What numbers become.</param>
public sealed record TreeQuantizationOptions(int FeatureBits = 16, int? LeafBits = null, FeatureNumbers Features = FeatureNumbers.Scaled)
{
    internal const int FewestLeafBits = 8;
    internal const int MostLeafBits = 16;

    internal void Validate()
    {
        if (FeatureBits is < 1 or > 31)
        {
            throw new ArgumentOutOfRangeException(nameof(FeatureBits), FeatureBits, "a feature takes 1 to 31 bits");
        }

        if (LeafBits is < 2 or > 32)
        {
            throw new ArgumentOutOfRangeException(nameof(LeafBits), LeafBits, "a leaf value takes 2 to 32 bits");
        }
    }
}
