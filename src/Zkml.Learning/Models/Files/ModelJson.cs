using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Learning.Features;

namespace Zkml.Learning.Models.Files;

/// <summary>The JSON form of a model, version 1.</summary>
internal static class ModelJson
{
    private const int MaximumClasses = 1024;
    private const int MaximumLabelLength = 64;
    private const int MaximumDescriptionLength = 1024;

    private static readonly FormatHeader Header = new("zkml-model", 1);

    public static ZkmlModel Read(JsonElement root, string file)
    {
        var json = new StrictJsonObject(root, file, "");
        Header.Check(json, file);
        var (pipelineElement, pipelinePlace) = json.Element("pipeline");
        var pipeline = FeaturePipeline.FromJson(pipelineElement, file, pipelinePlace);
        var labels = ReadLabels(json, file);
        var integer = IntegerNetworkJson.Read(json.Object("integer"), file, pipeline.Features.Length);
        var real = FloatNetworkJson.Read(json.Object("float"), file, pipeline.Features.Length);
        RequireSameShape(real, integer, labels.Length, file);
        var model = new ZkmlModel(
            FileNames.Read(json, "name", file),
            FileNames.ReadLine(json, "description", file, MaximumDescriptionLength),
            FileNames.Read(json, "dataset", file),
            pipeline,
            real,
            integer,
            labels,
            ProvenanceJson.Read(json.Object("provenance"), file));
        json.End();
        return model;
    }

    public static void Write(Utf8JsonWriter json, ZkmlModel model)
    {
        json.WriteStartObject();
        Header.Write(json);
        json.WriteString("name", model.Name);
        json.WriteString("description", model.Description);
        json.WriteString("dataset", model.Dataset);
        json.WriteStartArray("classLabels");
        foreach (var label in model.ClassLabels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WritePropertyName("pipeline");
        model.Pipeline.WriteJson(json);
        json.WritePropertyName("integer");
        IntegerNetworkJson.Write(json, model.Integer);
        json.WritePropertyName("float");
        FloatNetworkJson.Write(json, model.Float);
        json.WritePropertyName("provenance");
        ProvenanceJson.Write(json, model.Provenance);
        json.WriteEndObject();
    }

    private static ImmutableArray<string> ReadLabels(StrictJsonObject json, string file)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (var (element, place) in json.Array("classLabels", MaximumClasses))
        {
            var label = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
            if (label.Length is 0 or > MaximumLabelLength || label.Any(char.IsControl) || labels.Contains(label))
            {
                throw new MalformedInputException(file, place, $"expected a text of 1 to {MaximumLabelLength} characters that no other class has");
            }

            labels.Add(label);
        }

        return labels.Count >= 2 ? labels.ToImmutable() : throw new MalformedInputException(file, "classLabels", "a classifier has at least two classes");
    }

    private static void RequireSameShape(FloatNetwork real, IntegerNetwork integer, int classes, string file)
    {
        if (integer.OutputCount != classes)
        {
            throw new MalformedInputException(file, "classLabels", $"there are {classes} class labels for {integer.OutputCount} logits");
        }

        if (real.Layers.Length != integer.Layers.Length)
        {
            throw new MalformedInputException(file, "float.layers", $"there are {real.Layers.Length} layers; the integer network has {integer.Layers.Length}");
        }

        for (var i = 0; i < real.Layers.Length; i++)
        {
            if (real.Layers[i].OutputCount != integer.Layers[i].OutputCount || real.Layers[i].Activation != integer.Layers[i].Activation)
            {
                throw new MalformedInputException(file, $"float.layers[{i}]", "outputs and activation must be those of the integer network's layer");
            }
        }
    }
}
