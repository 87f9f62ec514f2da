using System.Collections.Immutable;

namespace Zkml.Models.Quantization;

/// <summary>What the integers of a quantised network stand for, layer by layer.</summary>
public sealed record NetworkScales(ImmutableArray<LayerScales> Layers)
{
    /// <summary>The same scales but for the logits, whose unit is <paramref name="factor"/> times as large: all logits become smaller by it.</summary>
    public NetworkScales WithCoarserLogits(double factor) =>
        new(Layers.SetItem(Layers.Length - 1, Layers[^1] with { Sums = [.. Layers[^1].Sums.Select(scale => scale * factor)] }));
}
