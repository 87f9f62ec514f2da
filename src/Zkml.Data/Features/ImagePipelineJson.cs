using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Features;

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
        json.WritePropertyName("outside");
        FeatureStepWriter.Write(json, pipeline.Outside);
        json.WritePropertyName("inside");
        FeatureStepWriter.Write(json, pipeline.Inside);
        json.WriteEndObject();
    }

    private static FeatureStep ReadStep((JsonElement Element, string Place) item, string file, ref StageLayout layout) =>
        Follow(FeatureStepReader.Read(item.Element, file, item.Place), item.Place, file, ref layout);

    private static LinearFeatureStep ReadLinearStep((JsonElement Element, string Place) item, string file, ref StageLayout layout) =>
        Follow(FeatureStepReader.ReadLinear(item.Element, file, item.Place), item.Place, file, ref layout);

    private static T Follow<T>(T step, string place, string file, ref StageLayout layout)
        where T : FeatureStep
    {
        try
        {
            layout = step.Infer(layout);
            return step;
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, place, problem.Message);
        }
    }
}
