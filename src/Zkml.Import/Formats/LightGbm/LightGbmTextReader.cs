using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>Reads what LightGBM's <c>save_model</c> writes: a header, sections <c>Tree=0</c> and on, and <c>end of trees</c>.</summary>
internal static class LightGbmTextReader
{
    private const string TreePrefix = "Tree=";
    private const string End = "end of trees";

    // Version 2.0 and 2.1 write no end mark; what stands behind the trees begins with this line.
    private const string Importances = "feature importances:";

    public static ImportedModel Read(ReadOnlySpan<byte> content, string file)
    {
        var (header, sections, behind) = Split(content, file);
        RequireVersion(header);
        header.Check(LightGbmFormat.Header);
        var model = new LightGbmHeader(
            header.Integer("max_feature_idx") is var last && last < int.MaxValue ? last + 1 : last,
            header.Integer("num_tree_per_iteration"),
            header.Has("objective") ? header.Text("objective") : "",
            header.Has("average_output"),
            header.Has("feature_names") ? header.Text("feature_names").Split(' ', ImportLimits.MaximumFeatures + 1, StringSplitOptions.RemoveEmptyEntries) : []).Check(sections.Count, file);
        var categories = LightGbmCategories.Read(LightGbmCategories.Find(behind, file), IsCategorical(header, model.FeatureCount), file);
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(sections.Count);
        long leaves = 0;
        foreach (var section in sections)
        {
            section.Check(LightGbmFormat.Tree);
            var leafCount = ImportLimits.Require(section.Integer("num_leaves"), 1, ImportLimits.MaximumNodes / 2, file, $"{section.Place}, num_leaves", "leaves");
            ImportLimits.RequireLeafValues(leaves += leafCount, model.TreesPerIteration, file);
            trees.Add(LightGbmTextTree.Read(section, trees.Count, leafCount, model, sections.Count));
        }

        return model.Complete("LightGBM text", trees.MoveToImmutable(), categories, file);
    }

    // Version 1 has other tests of categories.
    private static void RequireVersion(LightGbmSection header)
    {
        if (!header.Has("version") || header.Text("version").Trim() is not ("v2" or "v3" or "v4"))
        {
            var version = header.Has("version") ? $"version {OneLine.Of(header.Text("version"))}" : "a version before 2";
            throw new MalformedInputException(header.File, "version", $"the file is of {version}, expected v2, v3 or v4; load the model with LightGBM 2 to 4 and save it again");
        }
    }

    // Of numbers, the range is known; of categories, each.
    private static bool[] IsCategorical(LightGbmSection header, int featureCount)
    {
        var infos = header.Has("feature_infos") ? header.Text("feature_infos").Split(' ', featureCount + 1, StringSplitOptions.RemoveEmptyEntries) : [];
        return [.. Enumerable.Range(0, featureCount).Select(feature => feature < infos.Length && infos[feature] != "none" && !infos[feature].StartsWith('['))];
    }

    private static (LightGbmSection Header, List<LightGbmSection> Trees, string Behind) Split(ReadOnlySpan<byte> content, string file)
    {
        var header = new LightGbmSection(file, "header", []);
        var trees = new List<LightGbmSection>();
        var current = header;
        var text = Encoding.UTF8.GetString(content);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Trim() is End or Importances)
            {
                text.AsSpan().Overlaps(line, out var start);
                return (header, trees, text[start..]);
            }

            if (line.StartsWith(TreePrefix))
            {
                ImportLimits.Require(trees.Count + 1, 1, ImportLimits.MaximumTrees, file, "", "trees");
                RequireNumber(line[TreePrefix.Length..], trees.Count, file);
                trees.Add(current = new(file, $"tree {trees.Count}", []));
            }
            else
            {
                Add(current, line, file);
            }
        }

        throw new MalformedInputException(file, current.Place, $"the file of {content.Length} bytes ends before the line '{End}'; it is cut off, save the model again");
    }

    private static void RequireNumber(ReadOnlySpan<char> text, int tree, string file)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != tree)
        {
            throw new MalformedInputException(file, $"tree {tree}", $"expected the line '{TreePrefix}{tree}', found '{TreePrefix}{OneLine.Of(text[..Math.Min(text.Length, 100)].ToString())}'");
        }
    }

    // A line without a sign, such as average_output, is a flag.
    private static void Add(LightGbmSection section, ReadOnlySpan<char> line, string file)
    {
        var sign = line.IndexOf('=');
        var name = (sign < 0 ? line : line[..sign]).Trim().ToString();
        if (name.Length > 0 && !section.Values.TryAdd(name, sign < 0 ? "" : line[(sign + 1)..].ToString()))
        {
            throw new MalformedInputException(file, section.Place, $"the line '{OneLine.Of(name)}' is there twice");
        }
    }
}
