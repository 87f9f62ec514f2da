using System.Globalization;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees.ScikitLearn;

/// <summary>A row's settings, in scikit-learn's words, as our configurations.</summary>
internal static class Setting
{
    public static TreeEnsemble<double> Train(string setting, TableSplit table, int seed)
    {
        var options = setting.Split(' ').Where(word => word.Contains('=')).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var isRegression = setting.StartsWith("regression", StringComparison.Ordinal);
        return setting.Replace("regression ", "").Split(' ')[0] switch
        {
            "tree" when isRegression => TreeTrainer.Train(table.Regression, Tree(options), seed),
            "tree" => TreeTrainer.Train(table.Classification, Tree(options), seed),
            "forest" when isRegression => ForestTrainer.Train(table.Regression, Forest(options, FeatureSubset.All), seed),
            "forest" => ForestTrainer.Train(table.Classification, Forest(options, FeatureSubset.SquareRoot), seed),
            "boosting" when isRegression => BoostingTrainer.Train(table.Regression, Boosting(options), seed),
            "boosting" => BoostingTrainer.Train(table.Classification, Boosting(options), seed),
            _ => throw new NotSupportedException(setting),
        };
    }

    private static TreeConfig Tree(Dictionary<string, string> options) => new()
    {
        Quality = options.GetValueOrDefault("criterion") == "entropy" ? SplitQuality.Entropy : SplitQuality.Gini,
        MaximumDepth = Integer(options, "max_depth"),
        MaximumLeaves = Integer(options, "max_leaf_nodes"),
        MinimumSamplesInLeaf = Integer(options, "min_samples_leaf") ?? 1,
        PruningStrength = Number(options, "ccp_alpha") ?? 0,
        ClassWeights = options.GetValueOrDefault("class_weight") == "balanced" ? ClassWeighting.Balanced : ClassWeighting.None,
    };

    private static ForestConfig Forest(Dictionary<string, string> options, FeatureSubset features) => new()
    {
        TreeCount = Integer(options, "n_estimators")!.Value,
        Tree = Tree(options) with { Features = features },
    };

    private static BoostingConfig Boosting(Dictionary<string, string> options) => new()
    {
        Rounds = Integer(options, "n_estimators")!.Value,
        LearningRate = Number(options, "learning_rate") ?? 0.1,
        // As scikit-learn's GradientBoosting.
        Gain = BoostingGain.LeastSquares,
        Regularization = 0,
        Tree = Tree(options),
    };

    private static int? Integer(Dictionary<string, string> options, string name) => (int?)Number(options, name);

    private static double? Number(Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
