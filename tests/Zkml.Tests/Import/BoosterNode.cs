namespace Zkml.Tests.Import;

/// <summary>A node of a random booster, as the formats of the libraries know it.</summary>
/// <param name="Feature">Which feature a test looks at.</param>
/// <param name="Threshold">What it is compared with; not a number where the test is on categories.</param>
/// <param name="Categories">The set of a test on categories; none for a test of a number.</param>
/// <param name="IsDefaultLeft">Where a missing feature goes.</param>
/// <param name="Left">The left child; -1 for a leaf.</param>
/// <param name="Right">The right child.</param>
/// <param name="Value">Of a leaf.</param>
internal sealed record BoosterNode(int Feature, double Threshold, int[] Categories, bool IsDefaultLeft, int Left, int Right, double Value)
{
    public bool IsLeaf => Left < 0;
}
