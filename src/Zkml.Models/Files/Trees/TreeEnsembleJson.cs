using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Trees;

namespace Zkml.Models.Files.Trees;

/// <summary>The JSON form of trees: what their scores mean, what these start from, and a line a node.</summary>
internal static class TreeEnsembleJson
{
    private const int MaximumTrees = 100_000;
    private const int MaximumScores = 1024;

    private static readonly (EnsembleOutput Value, string Name)[] OutputNames =
        [(EnsembleOutput.LargestScore, "largest-score"), (EnsembleOutput.SignOfScore, "sign-of-score"), (EnsembleOutput.Value, "value")];

    /// <summary>Reads trees.</summary>
    /// <param name="json">The object.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="featureCount">Features that the pipeline gives.</param>
    /// <param name="readThreshold">Reads a threshold: element and place.</param>
    /// <param name="readValue">Reads a leaf's value or a base score.</param>
    public static TreeEnsemble<T> Read<T>(
        StrictJsonObject json, string file, int featureCount, Func<JsonElement, string, T> readThreshold, Func<JsonElement, string, T> readValue)
        where T : struct, INumber<T>
    {
        if (json.Integer("features", 1, int.MaxValue) is var features && features != featureCount)
        {
            throw new MalformedInputException(file, $"{json.Place}.features", $"the trees take {features} features; the pipeline gives {featureCount}");
        }

        var output = json.Choice("output", OutputNames);
        ImmutableArray<T> baseScores = [.. json.Array("baseScores", MaximumScores).Select(item => readValue(item.Element, item.Place))];
        RequireScores(output, baseScores.Length, file, $"{json.Place}.baseScores");
        var reader = new TreeNodeReader<T>(file, featureCount, baseScores.Length, readThreshold, readValue);
        ImmutableArray<DecisionTree<T>> trees = [.. json.Array("trees", MaximumTrees).Select(item => reader.ReadTree(item.Element, item.Place))];
        json.End();
        return trees.Length > 0
            ? new(featureCount, trees, baseScores, output)
            : throw new MalformedInputException(file, $"{json.Place}.trees", "expected at least one tree, if only of a single leaf");
    }

    public static void Write<T>(Utf8JsonWriter json, TreeEnsemble<T> ensemble)
        where T : struct, INumber<T>
    {
        json.WriteStartObject();
        json.WriteNumber("features", ensemble.FeatureCount);
        json.WriteString("output", OutputNames.First(name => name.Value == ensemble.Output).Name);
        ExactArray.Write(json, "baseScores", ensemble.BaseScores.AsSpan());
        json.WriteStartArray("trees");
        foreach (var tree in ensemble.Trees)
        {
            WriteTree(json, tree);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The writer would put every number on a line of its own, so the lines are made here, indented as the writer would.
    private static void WriteTree<T>(Utf8JsonWriter json, DecisionTree<T> tree)
        where T : struct, INumber<T>
    {
        var indentation = new string(' ', 2 * json.CurrentDepth);
        var lines = new StringBuilder("\n").Append(indentation).Append('[');
        var separator = "\n";
        foreach (var node in tree.Nodes)
        {
            lines.Append(separator).Append(indentation).Append("  ");
            separator = ",\n";
            if (node is SplitNode<T> split)
            {
                lines.Append(CultureInfo.InvariantCulture, $"[{split.Feature}, {Thresholds(split)}, {split.AtMost}, {split.Above}{MissingSides.Suffix(split.Missing)}]");
            }
            else
            {
                lines.Append("[[").AppendJoin(", ", ((LeafNode<T>)node).Values.Select(value => value.ToString(null, CultureInfo.InvariantCulture))).Append("]]");
            }
        }

        json.WriteRawValue(lines.Append('\n').Append(indentation).Append(']').ToString());
    }

    private static string Thresholds<T>(SplitNode<T> split)
        where T : struct, INumber<T> =>
        split.Turns.IsEmpty ? JsonNumbers.Text(split.Threshold) : $"[{string.Join(", ", split.Thresholds.Select(JsonNumbers.Text))}]";

    private static void RequireScores(EnsembleOutput output, int count, string file, string place)
    {
        var isRight = output == EnsembleOutput.LargestScore ? count >= 2 : count == 1;
        if (!isRight)
        {
            throw new MalformedInputException(file, place, $"there are {count} scores; {(output == EnsembleOutput.LargestScore ? "a score a class, two or more, is" : "exactly one is")} wanted");
        }
    }
}
