using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>What both forms of a LightGBM model say before the trees.</summary>
/// <param name="FeatureCount">How many features there are.</param>
/// <param name="TreesPerIteration">How many scores there are: tree i adds to score i modulo this.</param>
/// <param name="Objective">Its name and parameters, as <c>multiclass num_class:3</c>.</param>
/// <param name="Averages">Whether the scores are averages over the iterations (boosting=rf) instead of sums.</param>
/// <param name="FeatureNames">As the file has them.</param>
internal sealed record LightGbmHeader(int FeatureCount, int TreesPerIteration, string Objective, bool Averages, IReadOnlyList<string> FeatureNames)
{
    /// <summary>Whether the file would say that the scores are averages; early dumps do not.</summary>
    public bool SaysWhetherItAverages { get; init; } = true;

    // Those whose value is the sum itself.
    private static readonly ImmutableArray<string> Identities = ["regression", "regression_l1", "huber", "fair", "quantile", "mape"];

    /// <summary>Puts model and notes together.</summary>
    public ImportedModel Complete(string format, ImmutableArray<DecisionTree<double>> trees, ImmutableArray<FeatureCategories?>? categories, string file)
    {
        var output = Output(file);
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add($"{trees.Length} trees of objective {OneLine.Of(Objective)}; the start score and the learning rate are in the leaves already");
        if (output != EnsembleOutput.Value)
        {
            notes.Add("softmax or the logistic function was left out: it does not change the class");
        }

        if (Averages)
        {
            notes.Add($"the average over {trees.Length / TreesPerIteration} iterations was folded into the leaves");
        }

        if (!SaysWhetherItAverages && output == EnsembleOutput.Value)
        {
            notes.Add("the file does not say whether the trees are averaged (boosting=rf), which its version does not write: their sum was taken");
        }

        // The text form separates names by blanks; today's versions write names without any.
        var hasNames = FeatureNames.Count <= FeatureCount;
        if (!hasNames)
        {
            notes.Add("the names of the features have blanks in them and cannot be told apart: they were left out");
        }

        var ensemble = new TreeEnsemble<double>(FeatureCount, trees, [.. new double[TreesPerIteration]], output);
        return new(
            format,
            ensemble,
            ensemble.ClassCount == 0 ? [] : ClassLabels.Numbers(ensemble.ClassCount),
            hasNames ? Imported.FeatureNames.Check(FeatureNames, FeatureCount, file) : null,
            notes.ToImmutable())
        {
            Categories = categories,
        };
    }

    /// <summary>What a leaf of a tree adds to the scores.</summary>
    /// <param name="tree">The tree's number.</param>
    /// <param name="treeCount">How many trees there are.</param>
    public Func<double, LeafNode<double>> LeafOf(int tree, int treeCount) => value =>
    {
        var values = new double[TreesPerIteration];
        values[tree % TreesPerIteration] = Averages ? value / (treeCount / TreesPerIteration) : value;
        return new([.. values]);
    };

    /// <summary>Refuses numbers that contradict each other, before memory is taken.</summary>
    public LightGbmHeader Check(int treeCount, string file)
    {
        ImportLimits.Require(FeatureCount, 1, ImportLimits.MaximumFeatures, file, "max_feature_idx", "features");
        ImportLimits.Require(TreesPerIteration, 1, ImportLimits.MaximumClasses, file, "num_tree_per_iteration", "trees an iteration");
        ImportLimits.Require(treeCount, 1, ImportLimits.MaximumTrees, file, "", "trees");
        Output(file);
        return treeCount % TreesPerIteration == 0
            ? this
            : throw new MalformedInputException(file, "", $"there are {treeCount} trees; expected a multiple of num_tree_per_iteration, {TreesPerIteration}");
    }

    private EnsembleOutput Output(string file)
    {
        var words = Objective.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.FirstOrDefault(), TreesPerIteration) switch
        {
            ("multiclass" or "multiclassova", > 1) => EnsembleOutput.LargestScore,
            ("binary", 1) when PositiveSlope(words) => EnsembleOutput.SignOfScore,
            ({ } name, 1) when Identities.Contains(name) && !words.Contains("sqrt") => EnsembleOutput.Value,
            _ => throw new MalformedInputException(
                file, "objective", $"'{OneLine.Of(Objective)}' with {TreesPerIteration} trees an iteration is not supported; expected one of multiclass, multiclassova, binary, {string.Join(", ", Identities)}"),
        };
    }

    private static bool PositiveSlope(string[] words)
    {
        const string name = "sigmoid:";
        var sigmoid = words.FirstOrDefault(word => word.StartsWith(name, StringComparison.Ordinal));
        return sigmoid is null || double.TryParse(sigmoid.AsSpan(name.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var slope) && slope > 0;
    }
}
