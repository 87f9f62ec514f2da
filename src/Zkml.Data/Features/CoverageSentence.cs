namespace Zkml.Data.Features;

/// <summary>Says in one sentence what a proof covers.</summary>
internal static class CoverageSentence
{
    public static string For(ImagePipeline pipeline)
    {
        var entrance = pipeline.Entrance;
        var bits = pipeline.Inputs.Max(input => input.Bits);
        var unit = bits == 1 ? "1-bit" : $"{bits}-bit";
        var what = entrance.IsImage ? $"the {entrance.Side}×{entrance.Side} image of {unit} pixels" : $"the {entrance.Count} {unit} features";
        var outside = pipeline.Outside.IsEmpty ? "" : $"; {List(pipeline.Outside)} happen outside";
        var inside = pipeline.Inside.IsEmpty ? "" : $", {List(pipeline.Inside)} included";
        return $"the proof covers everything after {what}{inside}{outside}";
    }

    private static string List<T>(IReadOnlyList<T> steps)
        where T : FeatureStep
    {
        var descriptions = steps.Select(step => step.Description).ToArray();
        return descriptions.Length == 1 ? descriptions[0] : $"{string.Join(", ", descriptions[..^1])} and {descriptions[^1]}";
    }
}
