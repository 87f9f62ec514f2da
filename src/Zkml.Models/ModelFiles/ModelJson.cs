using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Files;
using Zkml.Models.Trees;

namespace Zkml.Models.ModelFiles;

/// <summary>The JSON form of a model: version 1, or 2 where features become ranks or tests are about more than one threshold.</summary>
internal static class ModelJson
{
    private const int MaximumDescriptionLength = 1024;

    private static readonly FormatHeader Header = new("zkml-model", 2, ReadsOlder: true);

    public static ZkModel Read(JsonElement root, string file)
    {
        var json = new StrictJsonObject(root, file, "");
        var version = Header.Check(json, file);
        var (pipelineElement, pipelinePlace) = json.Element("pipeline");
        var pipeline = FeaturePipeline.FromJson(pipelineElement, file, pipelinePlace);
        var labels = ReadLabels(json, file);
        var (real, integer) = ModelPairJson.Read(json, file, pipeline.Features.Length);
        var regression = json.Has("regression") ? RegressionTargetJson.Read(json.Object("regression"), file) : null;
        RequireMeaning(integer, labels.Length, regression, file);
        var model = new ZkModel(
            FileNames.Read(json, "name", file),
            FileNames.ReadLine(json, "description", file, MaximumDescriptionLength),
            FileNames.Read(json, "dataset", file),
            pipeline,
            real,
            integer,
            labels,
            ProvenanceJson.Read(json.Object("provenance"), file),
            regression);
        json.End();
        FormatHeader.RequireVersion(version, VersionOf(model), file);
        return model;
    }

    public static void Write(Utf8JsonWriter json, ZkModel model)
    {
        json.WriteStartObject();
        Header.Write(json, VersionOf(model));
        json.WriteString("name", model.Name);
        json.WriteString("description", model.Description);
        json.WriteString("dataset", model.Dataset);
        json.WriteArray("classLabels", model.ClassLabels.AsSpan());
        if (model.Regression is { } regression)
        {
            json.WritePropertyName("regression");
            RegressionTargetJson.Write(json, regression);
        }

        json.WritePropertyName("pipeline");
        model.Pipeline.WriteJson(json);
        ModelPairJson.Write(json, model.Float, model.Integer);
        json.WritePropertyName("provenance");
        ProvenanceJson.Write(json, model.Provenance);
        json.WriteEndObject();
    }

    // The oldest that can hold it, so that files that were written before stay as they are.
    private static int VersionOf(ZkModel model) => HasSimpleConditions(model) ? model.Pipeline.FormatVersion : Header.Version;

    private static bool HasSimpleConditions(ZkModel model) => model.Float is not FloatTrees { Ensemble.HasSimpleConditions: false } && model.Integer is not IntegerTrees { Ensemble.HasSimpleConditions: false };

    private static ImmutableArray<string> ReadLabels(StrictJsonObject json, string file)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (var (element, place) in json.Array("classLabels", LabelLimits.MaximumClasses))
        {
            var label = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
            if (!LabelLimits.IsLabel(label) || labels.Contains(label))
            {
                throw new MalformedInputException(file, place, $"expected a text of 1 to {LabelLimits.MaximumLabelLength} characters that no other class has");
            }

            labels.Add(label);
        }

        return labels.DrainToImmutable();
    }

    /// <summary>A classifier has a label for each class; a regression none, but says what its value is.</summary>
    private static void RequireMeaning(IntegerModel integer, int labels, RegressionTarget? regression, string file)
    {
        var classes = integer is IntegerTrees trees ? trees.Ensemble.ClassCount : integer.OutputCount;
        if (classes == 0 != regression is not null)
        {
            throw new MalformedInputException(file, "regression", classes == 0 ? "the property is missing; the model's output is a value" : "the model is a classifier; leave the property out");
        }

        if (regression is null && labels < 2)
        {
            throw new MalformedInputException(file, "classLabels", "a classifier has at least two classes");
        }

        if (labels != classes)
        {
            throw new MalformedInputException(file, "classLabels", $"there are {labels} class labels for {classes} logits");
        }
    }
}
