using System.Collections.Immutable;
using System.Globalization;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>Says tests as questions a reader would ask of the data: thresholds in its units, categories by their names.</summary>
internal sealed class TestWords
{
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<CategoricalColumn?> _categories;

    private readonly Dictionary<int, string> _formats;

    /// <summary>The words for the tests of some trees.</summary>
    /// <param name="pipeline">What the features are called.</param>
    /// <param name="ensemble">The trees.</param>
    public TestWords(FeaturePipeline pipeline, TreeEnsemble<double> ensemble)
    {
        _formats = ensemble.Splits.GroupBy(split => split.Feature).ToDictionary(feature => feature.Key, feature => ThresholdDigits.FormatOf(feature.Select(split => split.Threshold)));
        var schema = (pipeline as TablePipeline)?.Schema;
        _names = schema?.FeatureNames ?? [.. pipeline.Features.Select(feature => feature.Name)];
        _categories = schema is null
            ? [.. _names.Select(_ => (CategoricalColumn?)null)]
            : [.. schema.Columns.SelectMany(column => Enumerable.Repeat(column as CategoricalColumn, column.FeatureCount))];
    }

    /// <summary>A test as a question.</summary>
    /// <returns>The question, and whether yes means that the feature is above the threshold.</returns>
    public (string Question, bool YesIsAbove) Ask(SplitNode<double> split)
    {
        var name = _names[split.Feature];
        return _categories[split.Feature] switch
        {
            { Encoding: not CategoryEncoding.Ordinal } when split.Threshold is >= 0 and < 1 => ($"{name}?", true),
            { Encoding: CategoryEncoding.Ordinal, Categories: var all } when split.Threshold >= 0 && split.Threshold < all.Length - 1 =>
                ($"{name} up to {all[(int)split.Threshold]}?", false),
            _ => ($"{name} <= {split.Threshold.ToString(_formats[split.Feature], CultureInfo.InvariantCulture)}?", false),
        };
    }
}
