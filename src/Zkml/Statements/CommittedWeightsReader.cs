using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Statements;

/// <summary>Reads the description of private weights; nothing in it is trusted.</summary>
internal static class CommittedWeightsReader
{
    // As many inputs as circuit.json may have; a split is one, a leaf at least one.
    private const int MaximumTrees = 65_536;
    private const int MaximumNodes = 131_072;

    private const int MaximumScores = 1_024;
    private const int MaximumLeafBits = 31;

    /// <summary>Reads it.</summary>
    /// <param name="json">The object.</param>
    /// <param name="commitment">The commitment in it.</param>
    /// <param name="features">The number of features of a sample.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">It is malformed; the message names the place.</exception>
    public static CommittedWeights Read(StrictJsonObject json, BigInteger commitment, int features, string file)
    {
        var output = json.Choice("output", StatementNames.OfEnsembles);
        var count = json.Integer("scores", output == EnsembleOutput.LargestScore ? 2 : 1, output == EnsembleOutput.LargestScore ? MaximumScores : 1);
        var leaf = json.Object("leaf");
        var (bits, isSigned) = (leaf.Integer("bits", 1, MaximumLeafBits), leaf.Boolean("signed"));
        leaf.End();
        if (isSigned == (bits == 1))
        {
            throw new MalformedInputException(file, leaf.Place, "expected a leaf of one bit, or of more with a sign");
        }

        var blank = new LeafNode<long>([.. new long[count]]);
        var (scores, trees, nodes) = (ImmutableArray.CreateBuilder<ImmutableArray<int>>(), ImmutableArray.CreateBuilder<DecisionTree<long>>(), 0);
        foreach (var (element, place) in json.Array("trees", MaximumTrees))
        {
            var tree = new StrictJsonObject(element, file, place);
            scores.Add(ReadScores(tree, count, file));
            trees.Add(ReadTree(tree, features, blank, file));
            tree.End();
            nodes += trees[^1].Nodes.Length;
            if (nodes > MaximumNodes)
            {
                throw new MalformedInputException(file, place, $"expected at most {MaximumNodes} nodes in all trees");
            }
        }

        json.End();
        return scores.SelectMany(added => added).Distinct().Count() == count
            ? new(commitment, PrivateTrees.OfShape(new(features, trees.ToImmutable(), [.. new long[count]], output), scores.ToImmutable(), bits, isSigned))
            : throw new MalformedInputException(file, $"{json.Place}.trees", "expected a tree for each score");
    }

    private static ImmutableArray<int> ReadScores(StrictJsonObject tree, int count, string file)
    {
        var scores = tree.Integers("scores", count, 0, count - 1);
        return !scores.IsEmpty && scores.Zip(scores.Skip(1)).All(pair => pair.First < pair.Second)
            ? scores
            : throw new MalformedInputException(file, $"{tree.Place}.scores", "expected one or more scores in ascending order");
    }

    private static DecisionTree<long> ReadTree(StrictJsonObject tree, int features, LeafNode<long> blank, string file)
    {
        var items = tree.Array("nodes", MaximumNodes).Select(node => (node.Place, Numbers: ReadNumbers(tree, node.Element, node.Place, file))).ToArray();
        var parents = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Numbers is [])
            {
                continue;
            }

            if (items[i].Numbers is not [var feature, var atMost, var above] || feature >= features || atMost <= i || above <= i || atMost >= items.Length || above >= items.Length)
            {
                throw new MalformedInputException(file, items[i].Place, $"expected nothing for a leaf; for a split a feature below {features} and two nodes that follow it");
            }

            parents[atMost]++;
            parents[above]++;
        }

        return items.Length > 0 && parents.Skip(1).All(count => count == 1)
            ? new([.. items.Select(item => item.Numbers is [var feature, var atMost, var above] ? new SplitNode<long>(feature, 0, atMost, above) : (TreeNode<long>)blank)])
            : throw new MalformedInputException(file, $"{tree.Place}.nodes", "expected a tree: one root, and one parent for each other node");
    }

    private static ImmutableArray<int> ReadNumbers(StrictJsonObject tree, JsonElement node, string place, string file) =>
        [.. StrictJsonObject.Items(node, file, place, 3).Select(item => tree.ToInteger(item.Element, item.Place, 0, MaximumNodes))];
}
