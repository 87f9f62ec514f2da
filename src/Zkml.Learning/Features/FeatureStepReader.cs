using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Learning.Features.Steps;
using Zkml.Learning.Images.Resizing;

namespace Zkml.Learning.Features;

/// <summary>Reads a step from an object such as <c>{"step": "block-average", "size": 2}</c>. A new step is one line here.</summary>
internal static class FeatureStepReader
{
    private const int MaximumValues = 64 * 64;

    private static ImmutableArray<(Func<StrictJsonObject, FeatureStep> Read, string Kind)> Readers { get; } =
    [
        (json => new BlockAverage(Whole(json, "size")), "block-average"),
        (json => new CropResize(Whole(json, "size"), json.Choice("method", ResizeMethodNames.All)), "crop-resize"),
        (json => new Binarise(Whole(json, "threshold")), "binarise"),
        (json => new QuantisePixels(Whole(json, "bits")), "quantise-pixels"),
        (json => new BlockSum(Whole(json, "size")), "block-sum"),
        (json => new HaarFeatures(Whole(json, "block")), "haar"),
        (_ => new AppendAspectRatio(), "append-aspect-ratio"),
        (_ => new AppendBackgroundRegions(), "append-background-regions"),
        (json => new Standardise(Whole(json, "bits"), Whole(json, "fractionBits"), json.Numbers("means", MaximumValues), json.Numbers("scales", MaximumValues)), "standardise"),
    ];

    /// <summary>Reads a step; whether its settings make sense is for the step itself to say.</summary>
    /// <exception cref="MalformedInputException">The element is no known step.</exception>
    public static FeatureStep Read(JsonElement element, string file, string place)
    {
        var json = new StrictJsonObject(element, file, place);
        var step = json.Choice("step", Readers)(json);
        json.End();
        return step;
    }

    private static int Whole(StrictJsonObject json, string name) => json.Integer(name, 0, 255);
}
