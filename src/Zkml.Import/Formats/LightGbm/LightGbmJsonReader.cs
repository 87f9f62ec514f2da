using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>Reads what LightGBM's <c>dump_model</c> gives, saved as JSON.</summary>
internal static class LightGbmJsonReader
{
    public static ImportedModel Read(JsonElement root, string file)
    {
        var elements = JsonPath.Find(root, file, "tree_info");
        if (elements.ValueKind != JsonValueKind.Array)
        {
            throw new MalformedInputException(file, "tree_info", "expected an array of trees");
        }

        KnownProperties.Check(root, LightGbmFormat.Dump, file, "");
        var count = elements.GetArrayLength();
        var averages = Averages(root, file);
        var header = new LightGbmHeader(
            Integer(root, "max_feature_idx", file) is var last && last < int.MaxValue ? last + 1 : last,
            Integer(root, "num_tree_per_iteration", file),
            JsonPath.TextOrNull(root, "objective") ?? "",
            averages == true,
            Names(root))
        {
            SaysWhetherItAverages = averages is not null,
        }.Check(count, file);
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(count);
        long leaves = 0;
        foreach (var element in elements.EnumerateArray())
        {
            KnownProperties.Check(element, LightGbmFormat.DumpedTree, file, $"tree {trees.Count}");
            var tree = LightGbmJsonTree.Read(JsonPath.Find(element, file, "tree_structure"), trees.Count, header, count, file);
            ImportLimits.RequireLeafValues(leaves += tree.LeafCount, header.TreesPerIteration, file);
            trees.Add(tree);
        }

        var categories = LightGbmCategories.Read(root.TryGet("pandas_categorical", out var pandas) ? pandas : null, IsCategorical(root, header), file);
        return header.Complete("LightGBM JSON", trees.MoveToImmutable(), categories, file);
    }

    // Of numbers, the range is known; of categories, each.
    private static bool[] IsCategorical(JsonElement root, LightGbmHeader header) =>
    [
        .. Enumerable.Range(0, header.FeatureCount).Select(feature =>
            feature < header.FeatureNames.Count && root.TryGet("feature_infos", out var infos) && infos.ValueKind == JsonValueKind.Object
            && infos.TryGet(header.FeatureNames[feature], out var info) && info.ValueKind == JsonValueKind.Object
            && info.TryGet("values", out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0),
    ];

    private static bool? Averages(JsonElement root, string file) => !root.TryGet("average_output", out var averages) ? null
        : averages.ValueKind is JsonValueKind.True or JsonValueKind.False ? averages.GetBoolean()
        : throw new MalformedInputException(file, "average_output", "expected true or false");

    private static int Integer(JsonElement root, string name, string file) =>
        JsonPath.Find(root, file, name) is { ValueKind: JsonValueKind.Number } element && element.TryGetInt32(out var value)
            ? value
            : throw new MalformedInputException(file, name, "expected a whole number");

    private static List<string> Names(JsonElement root) => root.TryGet("feature_names", out var names) && names.ValueKind == JsonValueKind.Array
        ? [.. names.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : "")]
        : [];
}
