using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Trees;

/// <summary>The JSON form of <see cref="MultiOutputBoostingConfig"/>. Every property may be left out.</summary>
internal static class MultiOutputBoostingConfigJson
{
    private const int MaximumLeaves = 65_536;
    private const int MaximumEpochs = 10_000;
    private const int MaximumBatchSize = 65_536;

    public static MultiOutputBoostingConfig Read(StrictJsonObject json)
    {
        var defaults = new MultiOutputBoostingConfig();
        var config = new MultiOutputBoostingConfig
        {
            TreeCount = json.Has("trees") ? json.Integer("trees", 1, TreeLearnerJson.MaximumTrees) : defaults.TreeCount,
            Leaves = json.Has("leaves") ? json.Integer("leaves", 2, MaximumLeaves) : defaults.Leaves,
            MinimumSamplesInLeaf = json.Has("minimumSamplesInLeaf") ? json.Integer("minimumSamplesInLeaf", 1, int.MaxValue) : defaults.MinimumSamplesInLeaf,
            LearningRate = json.Has("learningRate") ? json.Number("learningRate", 1e-9, 1) : defaults.LearningRate,
            Regularization = json.Has("regularization") ? json.Number("regularization", 0, 1e9) : defaults.Regularization,
            NewTestPenalty = json.Has("newTestPenalty") ? json.Number("newTestPenalty", 0, double.MaxValue) : defaults.NewTestPenalty,
            Refit = json.Has("refit") ? ReadRefit(json.Object("refit")) : defaults.Refit,
        };
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, MultiOutputBoostingConfig config)
    {
        json.WriteStartObject("vectorBoosting");
        json.WriteNumber("trees", config.TreeCount);
        json.WriteNumber("leaves", config.Leaves);
        json.WriteNumber("minimumSamplesInLeaf", config.MinimumSamplesInLeaf);
        json.WriteNumber("learningRate", config.LearningRate);
        json.WriteNumber("regularization", config.Regularization);
        json.WriteNumber("newTestPenalty", config.NewTestPenalty);
        json.WriteStartObject("refit");
        json.WriteNumber("epochs", config.Refit.Epochs);
        json.WriteNumber("interval", config.Refit.Interval);
        json.WriteNumber("batchSize", config.Refit.BatchSize);
        json.WriteNumber("learningRate", config.Refit.LearningRate);
        json.WriteNumber("l2", config.Refit.L2);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static LeafRefitConfig ReadRefit(StrictJsonObject json)
    {
        var defaults = new LeafRefitConfig();
        var config = new LeafRefitConfig
        {
            Epochs = json.Has("epochs") ? json.Integer("epochs", 0, MaximumEpochs) : defaults.Epochs,
            Interval = json.Has("interval") ? json.Integer("interval", 0, int.MaxValue) : defaults.Interval,
            BatchSize = json.Has("batchSize") ? json.Integer("batchSize", 1, MaximumBatchSize) : defaults.BatchSize,
            LearningRate = json.Has("learningRate") ? json.Number("learningRate", 1e-9, 1) : defaults.LearningRate,
            L2 = json.Has("l2") ? json.Number("l2", 0, 1) : defaults.L2,
        };
        json.End();
        return config;
    }
}
