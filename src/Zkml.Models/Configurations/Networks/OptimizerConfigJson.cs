using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The JSON form of <see cref="OptimizerConfig"/>.</summary>
internal static class OptimizerConfigJson
{
    private static readonly IReadOnlyList<(PruningCriterion Value, string Name)> Criteria =
        [(PruningCriterion.Saliency, "saliency"), (PruningCriterion.Magnitude, "magnitude")];

    private static readonly IReadOnlyList<(ClassificationLoss Value, string Name)> Losses =
        [(ClassificationLoss.CrossEntropy, "cross-entropy"), (ClassificationLoss.SquaredHinge, "squared-hinge")];

    public static OptimizerConfig Read(StrictJsonObject json, string file)
    {
        var config = new OptimizerConfig
        {
            Loss = json.Has("loss") ? json.Choice("loss", Losses) : ClassificationLoss.CrossEntropy,
            Steps = json.Integer("steps", 1, 10_000_000),
            BatchSize = json.Integer("batchSize", 1, 65_536),
            LearningRate = json.Number("learningRate", 1e-9, 1),
            QuantizationLearningRate = json.Number("quantizationLearningRate", 1e-9, 1),
            L1 = json.Number("l1", 0, 1),
            BatchNormalization = json.Boolean("batchNormalization"),
            PruningCriterion = json.Choice("pruningCriterion", Criteria),
            PruningStart = json.Number("pruningStart", 0, 1),
            PruningEnd = json.Number("pruningEnd", 0, 1),
            Averaging = json.Has("averaging") ? json.Number("averaging", 0, 0.99999) : 0,
            QuantizationStart = json.Number("quantizationStart", 0, 0.999),
        };
        json.End();
        return config.PruningStart < config.PruningEnd && config.PruningEnd <= config.QuantizationStart
            ? config
            : throw new MalformedInputException(file, json.Place, "pruningStart must lie before pruningEnd, and quantizationStart not before pruningEnd");
    }

    public static void Write(Utf8JsonWriter json, OptimizerConfig config)
    {
        json.WriteStartObject("optimizer");
        if (config.Loss != ClassificationLoss.CrossEntropy)
        {
            json.WriteString("loss", Losses.First(choice => choice.Value == config.Loss).Name);
        }

        json.WriteNumber("steps", config.Steps);
        json.WriteNumber("batchSize", config.BatchSize);
        json.WriteNumber("learningRate", config.LearningRate);
        json.WriteNumber("quantizationLearningRate", config.QuantizationLearningRate);
        json.WriteNumber("l1", config.L1);
        json.WriteBoolean("batchNormalization", config.BatchNormalization);
        json.WriteString("pruningCriterion", Criteria.First(choice => choice.Value == config.PruningCriterion).Name);
        json.WriteNumber("pruningStart", config.PruningStart);
        json.WriteNumber("pruningEnd", config.PruningEnd);
        json.WriteNumber("quantizationStart", config.QuantizationStart);
        if (config.Averaging > 0)
        {
            json.WriteNumber("averaging", config.Averaging);
        }

        json.WriteEndObject();
    }
}
