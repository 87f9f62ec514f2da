using System.Text.Json;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The JSON form of a training configuration, version 1. Optimiser, distillation, augmentation and seed may be left out.</summary>
internal static class TrainingConfigJson
{
    private static readonly FormatHeader Header = new("zkml-training", 1);

    public static TrainingConfig Read(StrictJsonObject json, string file)
    {
        var header = ModelConfigHeader.Read(Header, json, file);
        var (pipelineElement, pipelinePlace) = json.Element("pipeline");
        var pipeline = ImagePipelineJson.Read(pipelineElement, file, pipelinePlace);
        var config = new TrainingConfig
        {
            Name = header.Name,
            Description = header.Description,
            Dataset = header.Dataset,
            Pipeline = pipeline,
            Network = NetworkConfigJson.Read(json.Object("network"), file, pipeline.Exit.Side),
            Optimizer = json.Has("optimizer") ? OptimizerConfigJson.Read(json.Object("optimizer"), file) : new(),
            Distillation = DistillationConfigJson.Read(json),
            Augmentation = json.Has("augmentation") ? AugmentationConfigJson.Read(json.Object("augmentation")) : AugmentationConfig.None,
            Seed = json.Has("seed") ? json.Integer("seed", 0, int.MaxValue) : 1,
        };
        json.End();
        return config is { Distillation: not null, Optimizer.Loss: ClassificationLoss.SquaredHinge }
            ? throw new MalformedInputException(file, "distillation", "teachers tell probabilities, which the loss 'squared-hinge' does not know; leave one of the two out")
            : config;
    }

    public static void Write(Utf8JsonWriter json, TrainingConfig config)
    {
        json.WriteStartObject();
        ModelConfigHeader.Of(config).Write(Header, json);
        json.WritePropertyName("pipeline");
        config.Pipeline.WriteJson(json);
        NetworkConfigJson.Write(json, config.Network);
        OptimizerConfigJson.Write(json, config.Optimizer);
        DistillationConfigJson.Write(json, config.Distillation);
        AugmentationConfigJson.Write(json, config.Augmentation);
        json.WriteNumber("seed", config.Seed);
        json.WriteEndObject();
    }
}
