namespace Zkml.Tests.Import;

/// <summary>
/// A small booster with everything that goes wrong: thresholds far apart, close together and in single precision alone, sets of categories, sides of missing values, dropped-out trees, several trees a round.
/// Leaves are multiples of 2^-6 with at most <see cref="LeafBits"/> bits, so that integers hold them, and every tie, exactly.
/// </summary>
/// <param name="Features">What is known of each feature.</param>
/// <param name="Trees">In the order of the file: round by round, in a round score by score.</param>
/// <param name="Scores">How many scores there are.</param>
/// <param name="Objective">The kind: classes, two classes or a value.</param>
/// <param name="TreesPerScore">Of one round.</param>
internal sealed record RandomBooster(BoosterFeature[] Features, BoosterTree[] Trees, int Scores, string Objective, int TreesPerScore)
{
    /// <summary>Bits of the largest leaf, with its sign.</summary>
    public const int LeafBits = 10;

    private const int Largest = (1 << (LeafBits - 1)) - 1;
    private const double Step = 1.0 / 64;

    private static readonly double[] Singles = [0, -0.0, 0.5f, 0.1f, 0.2f, 1, 1.5f, 2.5f, -1, -999, -998.5f, 1e6f, 1.7e9f, 16_777_216, 1e-38f, -1e-40f, 1e30f, -1e30f, float.MaxValue, float.MinValue];
    private static readonly double[] Doubles = [1e300, -1e300, 1_700_000_000.5, 1_700_000_001.5, 0.30000000000000004, 0.3, 1e-35, 1.0000000180025095e-35, -1.0000000180025095e-35, 1e-300, 5e-324];

    /// <summary>Draws a booster.</summary>
    /// <param name="seed">What decides everything.</param>
    /// <param name="isSingle">Whether thresholds are numbers of single precision.</param>
    public static RandomBooster Draw(int seed, bool isSingle)
    {
        var random = new Random(seed);
        string[] types = ["None", "Zero", "NaN"];
        var features = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new BoosterFeature(random.Next(3) == 0, types[random.Next(3)])).ToArray();
        var pools = features.Select(_ => (isSingle ? Singles : [.. Singles, .. Doubles]).OrderBy(_ => random.Next()).Take(random.Next(1, 9)).ToArray()).ToArray();
        string[] objectives = ["classes", "two classes", "value"];
        var objective = objectives[random.Next(3)];
        var (scores, perScore, rounds) = (objective == "classes" ? random.Next(2, 5) : 1, random.Next(3) == 0 ? 2 : 1, 1 << random.Next(0, 3));
        var dropsOut = random.Next(3) == 0;
        var trees = Enumerable.Range(0, rounds * scores * perScore).Select(tree =>
        {
            var weight = dropsOut && tree > 0 && random.Next(2) == 0 ? 0.5 : 1;
            return new BoosterTree(DrawNodes(random, features, pools, weight == 1 ? 1 : 2), tree / perScore % scores, weight);
        }).ToArray();

        // Some leaf is the largest, so that a unit is worth 2^-6.
        var first = trees[0].Nodes;
        var leaf = Array.FindIndex(first, node => node.IsLeaf);
        first[leaf] = first[leaf] with { Value = Largest * Step };
        return new(features, trees, scores, objective, perScore);
    }

    /// <summary>Rows of numbers at, just below and just above what the tests compare with, infinite ones and missing ones.</summary>
    public IEnumerable<double[]> Rows(int seed, int count, double? missing)
    {
        var random = new Random(seed);
        var interesting = Features.Select((_, feature) => Interesting(feature, missing)).ToArray();
        return Enumerable.Range(0, count).Select(_ => interesting.Select(values => values[random.Next(values.Length)]).ToArray());
    }

    private double[] Interesting(int feature, double? missing)
    {
        List<double> values = [double.NaN, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 1e-36, -1e-36, 1e300, -1e300];
        var nodes = Trees.SelectMany(tree => tree.Nodes).Where(node => !node.IsLeaf && node.Feature == feature);
        IEnumerable<double> known = missing is { } marker && !double.IsNaN(marker) ? [marker] : [];
        foreach (var number in nodes.Where(node => node.Categories.Length == 0).Select(node => node.Threshold).Concat(known))
        {
            values.AddRange([number, Math.BitDecrement(number), Math.BitIncrement(number), MathF.BitDecrement((float)number), MathF.BitIncrement((float)number), number - 0.25, number + 0.25]);
        }

        foreach (var category in nodes.SelectMany(node => node.Categories))
        {
            values.AddRange([category, category + 0.5, category + 1, category - 1, -0.5, -1, 1e9]);
        }

        return [.. values];
    }

    private static BoosterNode[] DrawNodes(Random random, BoosterFeature[] features, double[][] pools, int multiple)
    {
        var nodes = new List<BoosterNode> { Leaf() };
        var depth = random.Next(0, 5);
        var open = new Queue<(int Node, int Depth)>([(0, 0)]);
        while (open.TryDequeue(out var next))
        {
            if (next.Depth >= depth || (next.Depth > 0 && random.Next(4) == 0))
            {
                continue;
            }

            var feature = random.Next(features.Length);
            int[] categories = features[feature].IsCategorical ? [.. Enumerable.Range(0, 70).Where(_ => random.Next(8) == 0).DefaultIfEmpty(random.Next(3))] : [];
            var threshold = categories.Length > 0 ? double.NaN : pools[feature][random.Next(pools[feature].Length)];
            nodes[next.Node] = new(feature, threshold, categories, random.Next(2) == 0, nodes.Count, nodes.Count + 1, 0);
            open.Enqueue((nodes.Count, next.Depth + 1));
            open.Enqueue((nodes.Count + 1, next.Depth + 1));
            nodes.AddRange([Leaf(), Leaf()]);
        }

        return [.. nodes];

        // Half of a dropped-out leaf must be a multiple, too.
        BoosterNode Leaf() => new(0, 0, [], false, -1, -1, random.Next(-Largest / 4, Largest / 4) * multiple * Step);
    }
}
