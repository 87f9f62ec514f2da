using System.Text.Json.Nodes;
using Zkml.Cli.Datasets;
using Zkml.Data.Features;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>What a program gave for one sample.</summary>
internal static class RunFigures
{
    /// <summary>Adds it as properties; their names are fixed.</summary>
    public static JsonObject AddResult(this JsonObject json, FeaturePipeline pipeline, RunSample sample, RunResult result, SampleReading reading)
    {
        json["sample"] = sample.Description;
        // Parsed and not converted, since a logit may have more than 64 bits.
        json["outputs"] = new JsonArray([.. result.Outputs.Select(output => JsonNode.Parse($"{output}"))]);
        json["class"] = result.Class;
        json["label"] = result.Label;
        json["value"] = result.Value;
        json["expected"] = sample.Label;
        json["outside"] = OutsideFigures.Json(pipeline, sample);
        return json.AddReading(sample, reading);
    }

    /// <summary>Adds how sure the class is and, of a picture, the small image that was found in it.</summary>
    public static JsonObject AddReading(this JsonObject json, RunSample sample, SampleReading reading)
    {
        json["margin"] = reading.Scored is { } scored ? JsonNode.Parse($"{scored.Margin.Margin}") : null;
        json["secondClass"] = reading.Scored?.Margin.SecondClass;
        json["warnings"] = new JsonArray([.. reading.Warnings.Select(warning => JsonValue.Create(warning))]);
        if (sample.Picture is { Image: var image })
        {
            json["image"] = new JsonArray([.. image.Chunk(ImagePipeline.ImageSide).Select(row => new JsonArray([.. row.Select(pixel => JsonValue.Create((int)pixel))]))]);
        }

        return json;
    }
}
