using System.Collections.Immutable;
using Zkml.Data.Randomness;

namespace Zkml.Training.TreeModels.Selection;

/// <summary>
/// Deals samples out to folds, one after the other: within each class at random, so that every fold has its share of every class. The same seed always gives
/// the same folds.
/// </summary>
internal static class Folds
{
    /// <summary>Which samples each fold has, in their order.</summary>
    /// <param name="labels">The class of each sample; all the same where samples have values instead.</param>
    /// <param name="count">How many folds, at least 2.</param>
    /// <param name="seed">Decides which samples go together.</param>
    /// <exception cref="ArgumentException">There are fewer samples than folds.</exception>
    public static ImmutableArray<ImmutableArray<int>> Deal(ReadOnlySpan<int> labels, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (labels.Length < count)
        {
            throw new ArgumentException($"{labels.Length} samples cannot be dealt out to {count} folds; take fewer folds, or more samples");
        }

        // A stable sort keeps the random order within each class.
        var classes = labels.ToArray();
        var order = new SplitMix64(seed).Permutation(classes.Length).OrderBy(sample => classes[sample]).ToArray();
        var folds = new List<int>[count];
        for (var fold = 0; fold < count; fold++)
        {
            folds[fold] = [];
        }

        for (var i = 0; i < order.Length; i++)
        {
            folds[i % count].Add(order[i]);
        }

        return [.. folds.Select(fold => fold.Order().ToImmutableArray())];
    }
}
