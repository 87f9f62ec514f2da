using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>Says tests as questions a reader would ask of the data: thresholds in its units, categories by their names, sets of either as sets, and where what is missing goes.</summary>
internal sealed class ConditionWords
{
    private const int ListedCategories = 8;

    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<CategoricalColumn?> _categories;
    private readonly ThresholdWords _thresholds;

    /// <summary>The words for the tests of some trees.</summary>
    /// <param name="model">What the features are called, and where the trees are from.</param>
    /// <param name="ensemble">The trees.</param>
    public ConditionWords(ZkModel model, TreeEnsemble<double> ensemble)
    {
        _thresholds = new(ensemble, model.Provenance is ImportProvenance);
        var schema = (model.Pipeline as TablePipeline)?.Schema;
        _names = schema?.FeatureNames ?? [.. model.Pipeline.Features.Select(feature => feature.Name)];
        _categories = schema is null
            ? [.. _names.Select(_ => (CategoricalColumn?)null)]
            : [.. schema.Columns.SelectMany(column => Enumerable.Repeat(column as CategoricalColumn, column.FeatureCount))];
    }

    /// <summary>A test as a question.</summary>
    /// <returns>The question, and whether yes means that the feature is above the threshold.</returns>
    public (string Question, bool YesIsAbove) Ask(SplitNode<double> split)
    {
        var name = _names[split.Feature];
        var (question, yesIsAbove) = _categories[split.Feature] switch
        {
            { Encoding: not CategoryEncoding.Ordinal } when split is { Threshold: >= 0 and < 1, Turns.IsEmpty: true } => (name, true),
            { Encoding: CategoryEncoding.Ordinal, MayBeMissing: false, Categories: var all } when split.Turns.IsEmpty && split.Threshold >= 0 && split.Threshold < all.Length - 1 =>
                ($"{name} up to {all[(int)split.Threshold]}", false),
            { Encoding: CategoryEncoding.Ordinal } column => OfCategories(split, name, column.Categories),
            _ => OfNumbers(split, name),
        };
        var missingIsYes = split.Missing == (yesIsAbove ? MissingSide.Above : MissingSide.AtMost);
        return (question is null ? $"{name} is missing?" : $"{question}{(missingIsYes ? " or missing" : "")}?", question is null ? split.Missing == MissingSide.Above : yesIsAbove);
    }

    // The shorter of both lists; none where all categories go one way.
    private static (string? Question, bool YesIsAbove) OfCategories(SplitNode<double> split, string name, ImmutableArray<string> all)
    {
        var sides = all.Index().ToLookup(category => split.IsAbove(category.Index), category => category.Item);
        var yesIsAbove = sides[true].Count() <= sides[false].Count();
        var listed = sides[yesIsAbove].ToArray();
        if (listed.Length == 0)
        {
            return split.Missing == MissingSide.None ? ($"{name} is any category", !yesIsAbove) : (null, yesIsAbove);
        }

        var rest = listed.Length - ListedCategories;
        return ($"{name} is {string.Join(" or ", listed.Take(ListedCategories))}{(rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" or {rest:N0} more") : "")}", yesIsAbove);
    }

    private (string? Question, bool YesIsAbove) OfNumbers(SplitNode<double> split, string name)
    {
        double[] thresholds = [.. split.Thresholds];
        if (thresholds is [double.PositiveInfinity])
        {
            return split.Missing == MissingSide.None ? ($"{name} is any number", false) : (null, false);
        }

        // Pieces of the number line take turns: at most, above, at most again. The last one ends nowhere.
        var yesIsAbove = thresholds.Length % 2 == 0;
        var pieces = new List<string>();
        for (var piece = yesIsAbove ? 1 : 0; piece <= thresholds.Length; piece += 2)
        {
            pieces.Add(piece == 0 ? $"{name} {_thresholds.AtMost(split.Feature, thresholds[0])}"
                : piece == thresholds.Length ? $"{name} {_thresholds.Above(split.Feature, thresholds[^1])}"
                : _thresholds.Between(split.Feature, name, thresholds[piece - 1], thresholds[piece]));
        }

        return (string.Join(" or ", pieces), yesIsAbove);
    }
}
