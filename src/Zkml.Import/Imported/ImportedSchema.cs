using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Models.Trees;

namespace Zkml.Import.Imported;

/// <summary>What the columns are called from which an imported model's features are read.</summary>
internal static class ImportedSchema
{
    /// <summary>
    /// The columns: by the model's own names where it has any; else those of the samples in their order, without the one to predict; else x0, x1 and so on.
    /// </summary>
    /// <param name="imported">The model.</param>
    /// <param name="samples">Rows with one column a feature and, or not, the one to predict; null for none.</param>
    /// <param name="target">The column to predict; null for the last, if there is one more than features.</param>
    /// <exception cref="MalformedInputException">There are more or fewer columns than features, or the target is none of them.</exception>
    public static TableSchema Of(ImportedModel imported, RawTable? samples, string? target)
    {
        if (samples is not null && target is not null)
        {
            samples.Column(target);
        }

        // Each test of it has a side for what is missing, or no test looks at it.
        var mayBeMissing = new bool[imported.Ensemble.FeatureCount];
        Array.Fill(mayBeMissing, true);
        foreach (var split in imported.Ensemble.Splits)
        {
            mayBeMissing[split.Feature] &= split.Missing != MissingSide.None;
        }

        var names = imported.FeatureNames ?? (samples is null ? Numbered(imported.Ensemble.FeatureCount) : FromHeader(imported, samples, target));
        return new([.. names.Select((name, feature) => Column(name, imported.Categories?[feature], mayBeMissing[feature]))], target ?? TargetOf(imported, names, samples));
    }

    private static TableColumn Column(string name, FeatureCategories? categories, bool mayBeMissing) => categories is null
        ? new NumericColumn(name, mayBeMissing ? double.NaN : null)
        : new CategoricalColumn(name, categories.Names, CategoryEncoding.Ordinal) { MayBeMissing = mayBeMissing, UnknownIsMissing = mayBeMissing && categories.UnknownIsMissing };

    private static ImmutableArray<string> Numbered(int count) => [.. Enumerable.Range(0, count).Select(feature => string.Create(CultureInfo.InvariantCulture, $"x{feature}"))];

    private static ImmutableArray<string> FromHeader(ImportedModel imported, RawTable samples, string? target)
    {
        var features = imported.Ensemble.FeatureCount;
        var names = target is not null ? samples.Header.Remove(target) : samples.Header.Length == features + 1 ? samples.Header.RemoveAt(features) : samples.Header;
        return names.Length == features
            ? names
            : throw new MalformedInputException(
                samples.File, "header", $"there are {names.Length} columns; the model has {features} features, and has no names to find them by; give one column a feature, in the model's order, and the one to predict last or as --target");
    }

    private static string TargetOf(ImportedModel imported, ImmutableArray<string> names, RawTable? samples)
    {
        if (samples?.Header[^1] is { } last && !names.Contains(last))
        {
            return last;
        }

        var name = imported.ClassLabels.IsEmpty ? "value" : "class";
        return names.Contains(name) ? $"predicted {name}" : name;
    }
}
