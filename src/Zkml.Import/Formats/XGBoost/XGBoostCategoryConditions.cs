using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>
/// The categories of a tree's tests, which go to the right; any other goes to the left, one that training did not see, too (src/common/categorical.h, Decision). All tests' categories stand in one array, in segments.
/// </summary>
internal static class XGBoostCategoryConditions
{
    // kMaxCat of the library: beyond, single precision does not hold every whole number.
    private const int MaximumCategory = 1 << 24;

    /// <summary>The categories of each node, null if it is no test of categories; null if the tree has none at all.</summary>
    /// <param name="left">The left child of each node, -1 at leaves.</param>
    public static ArraySegment<int>?[]? Read(JsonElement json, int[] left, string file, string place)
    {
        var nodes = left.Length;
        if (!json.TryGet("split_type", out _))
        {
            return null;
        }

        var types = JsonColumns.Integers(json, "split_type", nodes, file, place);
        if (types.All(type => type == 0))
        {
            return null;
        }

        var owners = JsonColumns.Integers(json, "categories_nodes", null, file, place);
        var starts = JsonColumns.Integers(json, "categories_segments", owners.Length, file, place);
        var sizes = JsonColumns.Integers(json, "categories_sizes", owners.Length, file, place);
        var categories = JsonColumns.Integers(json, "categories", null, file, place);
        if (categories.Any(category => category is < 0 or >= MaximumCategory))
        {
            throw new MalformedInputException(file, $"{place}, categories", $"expected numbers from 0 to {MaximumCategory - 1}");
        }

        var tests = new ArraySegment<int>?[nodes];
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] < 0 || owners[i] >= nodes || types[owners[i]] != 1 || tests[owners[i]] is not null)
            {
                throw new MalformedInputException(file, $"{place}, categories_nodes[{i}]", $"node {owners[i]} is not a split on categories, or occurs twice");
            }

            if (starts[i] < 0 || sizes[i] < 0 || starts[i] > categories.Length - sizes[i])
            {
                throw new MalformedInputException(file, $"{place}, categories_segments[{i}]", $"expected a part of the {categories.Length} categories");
            }

            tests[owners[i]] = new(categories, starts[i], sizes[i]);
        }

        for (var node = 0; node < nodes; node++)
        {
            if (types[node] is not (0 or 1) || (types[node] == 1 && left[node] != -1 && tests[node] is null))
            {
                throw new MalformedInputException(file, $"{place}, node {node}", types[node] == 1 ? "the test is on categories, and has none" : $"the split_type {types[node]} is not known");
            }
        }

        return tests;
    }
}
