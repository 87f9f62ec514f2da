using System.Text.Json;
using Zkml.Data.Features;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>The JSON form of the configuration of a support vector machine, version 1. Training samples, circuit and seed may be left out.</summary>
internal static class SupportVectorConfigJson
{
    public const string Format = "zkml-support-vectors";

    private static readonly FormatHeader Header = new(Format, 1);

    public static SupportVectorConfig Read(StrictJsonObject json, string file)
    {
        var header = ModelConfigHeader.Read(Header, json, file);
        var (pipelineElement, pipelinePlace) = json.Element("pipeline");
        var config = new SupportVectorConfig
        {
            Name = header.Name,
            Description = header.Description,
            Dataset = header.Dataset,
            Pipeline = ImagePipelineJson.Read(pipelineElement, file, pipelinePlace),
            Machine = SvmConfigJson.Read(json.Object("machine"), file),
            TrainingSamples = json.Has("trainingSamples") ? json.Integer("trainingSamples", 2, int.MaxValue) : null,
            Circuit = json.Has("circuit") ? QuadraticCircuitConfigJson.Read(json.Object("circuit")) : new(),
            Seed = json.Has("seed") ? json.Integer("seed", 0, int.MaxValue) : 0,
        };
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, SupportVectorConfig config)
    {
        json.WriteStartObject();
        ModelConfigHeader.Of(config).Write(Header, json);
        json.WritePropertyName("pipeline");
        config.Pipeline.WriteJson(json);
        SvmConfigJson.Write(json, config.Machine);
        if (config.TrainingSamples is { } samples)
        {
            json.WriteNumber("trainingSamples", samples);
        }

        if (SvmCircuits.Exist(config.Machine))
        {
            QuadraticCircuitConfigJson.Write(json, config.Circuit);
        }

        json.WriteNumber("seed", config.Seed);
        json.WriteEndObject();
    }
}
