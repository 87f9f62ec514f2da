using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;

namespace Zkml.Import.Imported;

/// <summary>The names that a file gives the features.</summary>
internal static class FeatureNames
{
    /// <summary>The names, or null if there are none or only the ones that LightGBM makes up.</summary>
    public static ImmutableArray<string>? Check(IReadOnlyList<string> names, int featureCount, string file)
    {
        if (names.Count == 0)
        {
            return null;
        }

        if (names.Count != featureCount)
        {
            throw new MalformedInputException(file, "feature_names", $"there are {names.Count} names; the model has {featureCount} features");
        }

        var known = new HashSet<string>();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length is 0 or > TableSchema.MaximumNameLength || names[i].Any(char.IsControl) || !known.Add(names[i]))
            {
                throw new MalformedInputException(file, $"feature_names[{i}]", $"expected a name of 1 to {TableSchema.MaximumNameLength} characters that no other feature has");
            }
        }

        return names.Index().All(name => name.Item == string.Create(CultureInfo.InvariantCulture, $"Column_{name.Index}")) ? null : [.. names];
    }
}
