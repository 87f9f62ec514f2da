using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Features;

/// <summary>The JSON form of a pipeline. A step that cannot follow on the one before it is refused at its place.</summary>
internal static class ImagePipelineJson
{
    private const int MaximumSteps = 16;

    public static ImagePipeline Read(JsonElement element, string file, string place)
    {
        var json = new StrictJsonObject(element, file, place);
        var layout = ImagePipeline.Original;
        ImmutableArray<FeatureStep> outside = [.. json.Array("outside", MaximumSteps).Select(item => ReadStep(item, file, ref layout))];
        ImmutableArray<LinearFeatureStep> inside = [.. json.Array("inside", MaximumSteps).Select(item => ReadLinearStep(item, file, ref layout))];
        json.End();
        try
        {
            return new(outside, inside);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, place, problem.Message);
        }
    }

    public static void Write(ImagePipeline pipeline, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteSteps(json, "outside", pipeline.Outside);
        WriteSteps(json, "inside", pipeline.Inside);
        json.WriteEndObject();
    }

    private static LinearFeatureStep ReadLinearStep((JsonElement Element, string Place) item, string file, ref StageLayout layout) =>
        ReadStep(item, file, ref layout) is var step && step is LinearFeatureStep linear
            ? linear
            : throw new MalformedInputException(file, item.Place, $"{step.Kind} is not linear, so no circuit computes it for free; put it outside");

    private static FeatureStep ReadStep((JsonElement Element, string Place) item, string file, ref StageLayout layout)
    {
        var step = FeatureStepReader.Read(item.Element, file, item.Place);
        try
        {
            layout = step.Infer(layout);
            return step;
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, item.Place, problem.Message);
        }
    }

    private static void WriteSteps(Utf8JsonWriter json, string name, IEnumerable<FeatureStep> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Kind);
            step.WriteSettings(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
