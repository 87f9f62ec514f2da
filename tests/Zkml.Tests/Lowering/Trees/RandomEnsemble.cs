using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

/// <summary>
/// A small ensemble with everything that goes wrong: thresholds that repeat, that nothing exceeds or everything does, splits whose sides are equal,
/// one leaf, ties, deep chains, features that are negated or sums.
/// </summary>
public sealed record RandomEnsemble(ImmutableArray<FeatureInput> Inputs, ImmutableArray<LinearFeature> Features, TreeEnsemble<long> Trees)
{
    public CircuitInterface Interface => new(Inputs, Features);

    /// <param name="hasTurns">Whether tests are about sets of numbers, too.</param>
    public static RandomEnsemble Draw(int seed, bool hasTurns = false)
    {
        var random = new Random(seed);
        var inputs = Enumerable.Range(0, random.Next(1, 7))
            .Select(i => new FeatureInput($"x{i}", random.Next(4) == 0 ? 1 : random.Next(1, random.Next(2) == 0 ? 5 : 15), random.Next(3) == 0 ? -random.Next(200) : 0))
            .ToImmutableArray();
        var features = random.Next(3) > 0
            ? [.. inputs.Select((input, i) => new LinearFeature(input.Name, [new(i, 1)]))]
            : DrawFeatures(random, inputs.Length);
        return new(inputs, features, DrawTrees(random, inputs, features, hasTurns));
    }

    /// <summary>The bits of each input: all zeros or ones, anything, or such that a feature is at a threshold or one above it.</summary>
    public int[] DrawBits(Random random)
    {
        int[] bits = [.. Inputs.Select(input => random.Next(8) switch
        {
            0 => 0,
            1 => (1 << input.Bits) - 1,
            _ => random.Next(1 << input.Bits),
        })];
        var splits = Trees.Trees.SelectMany(tree => tree.Nodes).OfType<SplitNode<long>>().ToArray();
        for (var i = 0; i < Inputs.Length && splits.Length > 0; i++)
        {
            var split = splits[random.Next(splits.Length)];
            var feature = Features[split.Feature];
            if (feature is { Terms: [{ Coefficient: 1 } only], Constant: 0 })
            {
                var wanted = split.Threshold + random.Next(2) - Inputs[only.Input].Minimum;
                bits[only.Input] = wanted >= 0 && wanted >> Inputs[only.Input].Bits == 0 ? (int)wanted : bits[only.Input];
            }
        }

        return bits;
    }

    public long[] FeatureValues(int[] bits) =>
        [.. Features.Select(feature => feature.Terms.Aggregate(feature.Constant, (sum, term) => sum + (term.Coefficient * (Inputs[term.Input].Minimum + bits[term.Input]))))];

    public long[] Scores(int[] bits)
    {
        var scores = new long[Trees.ScoreCount];
        Trees.ComputeScores(FeatureValues(bits), scores);
        return scores;
    }

    private static ImmutableArray<LinearFeature> DrawFeatures(Random random, int inputCount) => [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => new LinearFeature(
        $"f{i}",
        [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new FeatureTerm(random.Next(inputCount), random.Next(-3, 4)))],
        random.Next(-20, 20)))];

    private static TreeEnsemble<long> DrawTrees(Random random, ImmutableArray<FeatureInput> inputs, ImmutableArray<LinearFeature> features, bool hasTurns)
    {
        var output = (EnsembleOutput)random.Next(3);
        var scoreCount = output == EnsembleOutput.LargestScore ? random.Next(1, 6) : 1;
        var isSparse = random.Next(2) == 0;
        var thresholds = features.Select(feature => DrawThresholds(random, feature, inputs)).ToArray();
        var trees = Enumerable.Range(0, random.Next(3) == 0 ? 1 : random.Next(1, 7)).Select(_ => DrawTree(random, thresholds, random.Next(12) == 0 ? 30 : random.Next(0, 7), hasTurns, () => DrawLeaf(random, scoreCount, isSparse)));
        return new(features.Length, [.. trees], [.. Enumerable.Range(0, scoreCount).Select(_ => (long)random.Next(-3, 4))], output);
    }

    /// <summary>A few thresholds, so that they repeat; some beyond what the feature can be.</summary>
    private static long[] DrawThresholds(Random random, LinearFeature feature, ImmutableArray<FeatureInput> inputs)
    {
        var ends = feature.Terms.Select(term => (term.Coefficient * inputs[term.Input].Minimum, term.Coefficient * inputs[term.Input].Maximum)).ToArray();
        var minimum = feature.Constant + ends.Sum(end => Math.Min(end.Item1, end.Item2));
        var maximum = feature.Constant + ends.Sum(end => Math.Max(end.Item1, end.Item2));
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.NextInt64(minimum - 2, maximum + 3))];
    }

    private static LeafNode<long> DrawLeaf(Random random, int scoreCount, bool isSparse)
    {
        var only = random.Next(scoreCount);
        return new([.. Enumerable.Range(0, scoreCount).Select(score => isSparse ? (score == only ? 1L : 0L) : random.Next(-100, 100))]);
    }

    private static DecisionTree<long> DrawTree(Random random, long[][] thresholds, int depth, bool hasTurns, Func<LeafNode<long>> leaf)
    {
        var nodes = new List<TreeNode<long>>();
        var open = new Queue<(int Node, int Depth)>([(0, 0)]);
        nodes.Add(leaf());
        while (open.TryDequeue(out var next))
        {
            // Below the sixth level one side in three goes on only, so that trees of depth 30 stay small.
            if (next.Depth >= depth || (next.Depth > 0 && random.Next(10) < (next.Depth > 5 ? 4 : 2)))
            {
                continue;
            }

            var feature = random.Next(thresholds.Length);
            var threshold = thresholds[feature][random.Next(thresholds[feature].Length)];
            nodes[next.Node] = new SplitNode<long>(feature, threshold, nodes.Count, nodes.Count + 1)
            {
                Turns = hasTurns && random.Next(3) > 0 ? [.. thresholds[feature].Where(turn => turn > threshold).Distinct().Order()] : [],
            };
            open.Enqueue((nodes.Count, next.Depth > 5 && random.Next(2) == 0 ? depth : next.Depth + 1));
            open.Enqueue((nodes.Count + 1, next.Depth > 5 ? depth - random.Next(2) : next.Depth + 1));
            nodes.Add(leaf());
            nodes.Add(leaf());
        }

        return new([.. nodes]);
    }
}
