using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Quantization.Trees;

/// <summary>Float trees made by hand.</summary>
internal static class ExampleTrees
{
    /// <summary>One tree of the given nodes, whose leaves have a score a class.</summary>
    public static TreeEnsemble<double> Classifier(int features, int classes, params TreeNode<double>[] nodes) =>
        new(features, [new([.. nodes])], [.. new double[classes]], EnsembleOutput.LargestScore);

    /// <summary>A leaf that is certain of a class.</summary>
    public static LeafNode<double> Class(int number, int classes)
    {
        var values = new double[classes];
        values[number] = 1;
        return new([.. values]);
    }

    /// <summary><c>feature 0 &lt;= threshold ? 0 : 1</c>.</summary>
    public static TreeEnsemble<double> Stump(double threshold) => Classifier(1, 2, new SplitNode<double>(0, threshold, 1, 2), Class(0, 2), Class(1, 2));

    /// <summary>A chain of tests of feature 0 against ascending thresholds: class i for values up to threshold i and above the one before.</summary>
    public static TreeEnsemble<double> Staircase(params double[] thresholds)
    {
        var classes = thresholds.Length + 1;
        var nodes = ImmutableArray.CreateBuilder<TreeNode<double>>();
        for (var i = 0; i < thresholds.Length; i++)
        {
            nodes.Add(new SplitNode<double>(0, thresholds[i], 2 * i + 1, 2 * i + 2));
            nodes.Add(Class(i, classes));
        }

        nodes.Add(Class(thresholds.Length, classes));
        return new(1, [new(nodes.ToImmutable())], [.. new double[classes]], EnsembleOutput.LargestScore);
    }

    /// <summary>Trees of random shape over features that are tested at multiples of a tenth.</summary>
    public static TreeEnsemble<double> Random(int seed, int trees, int features, int classes, int depth)
    {
        var random = new Random(seed);
        var built = Enumerable.Range(0, trees).Select(_ =>
        {
            var nodes = new List<TreeNode<double>>();
            Grow(depth);
            return new DecisionTree<double>([.. nodes]);

            int Grow(int left)
            {
                var position = nodes.Count;
                nodes.Add(new LeafNode<double>([.. Enumerable.Range(0, classes).Select(_ => random.NextDouble())]));
                if (left > 0 && random.Next(4) > 0)
                {
                    var split = new SplitNode<double>(random.Next(features), random.Next(-50, 50) / 10.0, 0, 0);
                    split = split with { AtMost = Grow(left - 1) };
                    nodes[position] = split with { Above = Grow(left - 1) };
                }

                return position;
            }
        });
        return new(features, [.. built], [.. new double[classes]], EnsembleOutput.LargestScore);
    }
}
