using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Data.Features;

/// <summary>One kind of step: how files call it, how it is read, and what documentation says of it.</summary>
/// <param name="Kind">What files call it: <c>block-average</c>.</param>
/// <param name="Settings">Its settings, as a file has them, in an example: <c>"size": 2</c>.</param>
/// <param name="Definition">What it computes, in one line.</param>
/// <param name="Read">Makes a step of its settings; the second parameter is the file's name for errors.</param>
internal sealed record FeatureStepEntry(string Kind, string Settings, string Definition, Func<StrictJsonObject, string, FeatureStep> Read)
{
    /// <summary>The whole example: <c>{"step": "block-average", "size": 2}</c>.</summary>
    public string Example => Settings.Length == 0 ? $$"""{"step": "{{Kind}}"}""" : $$"""{"step": "{{Kind}}", {{Settings}}}""";

    /// <summary>The step that the example describes.</summary>
    public FeatureStep ReadExample()
    {
        using var document = JsonDocument.Parse(Example);
        return FeatureStepReader.Read(document.RootElement, "example", Kind);
    }
}
