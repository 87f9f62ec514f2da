using System.Text.Json.Nodes;
using Zkml.Cli.Datasets;
using Zkml.Learning.Features;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>What a program gave for one sample.</summary>
internal static class RunFigures
{
    /// <summary>Adds it as properties; their names are fixed.</summary>
    public static JsonObject AddResult(this JsonObject json, FeaturePipeline pipeline, RunSample sample, RunResult result)
    {
        json["sample"] = sample.Description;
        // Parsed and not converted, since a logit may have more than 64 bits.
        json["outputs"] = new JsonArray([.. result.Outputs.Select(output => JsonNode.Parse($"{output}"))]);
        json["class"] = result.Class;
        json["label"] = result.Label;
        json["value"] = result.Value;
        json["expected"] = sample.Label;
        json["outside"] = OutsideFigures.Json(pipeline, sample);
        return json;
    }
}
