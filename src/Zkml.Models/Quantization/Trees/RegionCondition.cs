using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>What a test of regions asks, wherever it leads: after which regions the sides change.</summary>
/// <param name="Thresholds">Ascending; all regions up to the first are at most.</param>
internal sealed record RegionCondition(ImmutableArray<long> Thresholds)
{
    public static RegionCondition Of(SplitNode<long> split) => new([.. split.Thresholds]);

    /// <summary>Equal where the thresholds are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(RegionCondition? other) => other is not null && Thresholds.AsSpan().SequenceEqual(other.Thresholds.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var threshold in Thresholds)
        {
            hash.Add(threshold);
        }

        return hash.ToHashCode();
    }
}
