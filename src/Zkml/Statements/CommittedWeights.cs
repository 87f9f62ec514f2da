using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Trees;

namespace Zkml.Statements;

/// <summary>Private weights of trees: everything that the circuit shows of them, from which anybody derives it, and the commitment to everything else.</summary>
/// <param name="Commitment">The salted commitment to thresholds and leaves.</param>
/// <param name="Trees">The trees' shape, the scores that each adds to, and the width of leaves; their thresholds and leaves say nothing.</param>
public sealed record CommittedWeights(BigInteger Commitment, PrivateTrees Trees) : DescribedWeights
{
    /// <summary>The description of trees.</summary>
    /// <param name="trees">The trees as they are lowered, padding included.</param>
    /// <param name="commitment">The commitment to their thresholds and leaves.</param>
    public static CommittedWeights Of(PrivateTrees trees, BigInteger commitment)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return new(commitment, trees.Blank(_ => 0));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("private");
        json.WriteString("commitment", Commitment.ToString(CultureInfo.InvariantCulture));
        json.WriteString("output", StatementNames.OfEnsembles.First(name => name.Value == Trees.Ensemble.Output).Name);
        json.WriteNumber("scores", Trees.Ensemble.ScoreCount);
        json.WriteStartObject("leaf");
        json.WriteNumber("bits", Trees.LeafBits);
        json.WriteBoolean("signed", Trees.IsSigned);
        json.WriteEndObject();
        json.WriteStartArray("trees");
        for (var i = 0; i < Trees.Scores.Length; i++)
        {
            json.WriteStartObject();
            json.WriteArray("scores", Trees.Scores[i].AsSpan());
            json.WriteStartArray("nodes");
            foreach (var node in Trees.Ensemble.Trees[i].Nodes)
            {
                json.WriteArray(ShapeOf(node).AsSpan());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A split as feature and the nodes of both sides, a leaf as nothing.</summary>
    private static ImmutableArray<int> ShapeOf(TreeNode<long> node) => node is SplitNode<long> split ? [split.Feature, split.AtMost, split.Above] : [];
}
