using System.Text.Json;
using Zkml.Circuits;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>The JSON form of a <see cref="DirectManifest"/>.</summary>
internal static class DirectManifestJson
{
    private const int MaximumInputs = 65_536;

    public static void Write(Utf8JsonWriter json, DirectManifest manifest)
    {
        json.WriteStartObject();
        json.WriteString("model", manifest.Model.Hexadecimal);
        json.WriteNumber("outputs", manifest.Outputs);
        json.WriteString("visibility", StatementNames.OfVisibilities.First(name => name.Value == manifest.Visibility).Name);
        json.WriteNumber("optimisedFor", manifest.OptimisedFor);
        json.WriteStartArray("inputs");
        foreach (var input in manifest.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteNumber("source", input.Source);
            json.WriteNumber("bits", input.Bits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static DirectManifest Read(StrictJsonObject json, string file, FeaturePipeline pipeline)
    {
        var text = json.Text("model", ModelHash.Digits);
        var manifest = new DirectManifest(
            ModelHash.TryParse(text, out var model) ? model : throw new MalformedInputException(file, "direct.model", $"expected a model hash of {ModelHash.Digits} hexadecimal digits; transpile the model again"),
            json.Integer("outputs", 1, StatementShape.MaximumOutputs),
            json.Choice("visibility", StatementNames.OfVisibilities),
            json.Integer("optimisedFor", 1, ModelProof.MaximumInstances),
            [.. json.Array("inputs", MaximumInputs).Select(item => ReadInput(new(item.Element, file, item.Place), pipeline))]);
        json.End();
        return manifest;
    }

    private static CircuitInput ReadInput(StrictJsonObject json, FeaturePipeline pipeline)
    {
        // The pipeline's inputs are followed by the weights, if they are inputs.
        var source = json.Integer("source", 0, MaximumInputs);
        var isWeight = source >= pipeline.Inputs.Length;
        var (least, most) = isWeight ? (1, PrivateWeightOptions.MostBits) : (pipeline.Inputs[source].Bits, pipeline.Inputs[source].Bits);
        var input = new CircuitInput(json.Text("name", 256), json.Integer("bits", least, most), source, isWeight);
        json.End();
        return input;
    }
}
