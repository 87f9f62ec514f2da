using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Trees;

namespace Zkml.Statements;

/// <summary>Private weights of trees: the shape, which the circuit shows, and the commitment to everything else.</summary>
/// <param name="Commitment">The salted commitment to thresholds and leaves.</param>
/// <param name="Shape">For each tree its nodes from the root: a split as feature and the nodes of both sides, a leaf as nothing.</param>
public sealed record CommittedWeights(BigInteger Commitment, ImmutableArray<ImmutableArray<ImmutableArray<int>>> Shape) : DescribedWeights
{
    /// <summary>The description of trees.</summary>
    /// <param name="ensemble">The trees as they are computed, padding included.</param>
    /// <param name="commitment">The commitment to their thresholds and leaves.</param>
    public static CommittedWeights Of(TreeEnsemble<long> ensemble, BigInteger commitment)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        return new(commitment, [.. ensemble.Trees.Select(tree => tree.Nodes.Select(ShapeOf).ToImmutableArray())]);
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("private");
        json.WriteString("commitment", Commitment.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("shape");
        foreach (var tree in Shape)
        {
            json.WriteStartArray();
            foreach (var node in tree)
            {
                json.WriteArray(node.AsSpan());
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ImmutableArray<int> ShapeOf(TreeNode<long> node) => node is SplitNode<long> split ? [split.Feature, split.AtMost, split.Above] : [];
}
