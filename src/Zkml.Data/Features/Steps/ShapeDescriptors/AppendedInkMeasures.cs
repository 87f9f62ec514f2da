using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>A step that measures where the ink of the original image is, and not how dark it is.</summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
public abstract record AppendedInkMeasures(int Threshold) : AppendedMeasures
{
    /// <inheritdoc/>
    public sealed override StageLayout Infer(StageLayout source)
    {
        Require(Threshold is >= 0 and <= 254, $"the threshold is {Threshold}; 0 to 254 is allowed");
        return base.Infer(source);
    }

    /// <summary>A threshold of 0 is left out.</summary>
    public sealed override void WriteSettings(Utf8JsonWriter json)
    {
        if (Threshold != 0)
        {
            json.WriteNumber("threshold", Threshold);
        }
    }

    /// <inheritdoc/>
    protected sealed override void Measure(PixelGrid image, Span<int> results)
    {
        Span<int> ink = stackalloc int[PixelCount];
        for (var i = 0; i < PixelCount; i++)
        {
            ink[i] = image.Values[i] > Threshold ? 1 : 0;
        }

        MeasureInk(new(ink, image.Width, image.Height), results);
    }

    /// <summary>Measures the ink.</summary>
    /// <param name="ink">28×28 pixels: 1 is ink, 0 background.</param>
    /// <param name="results">One a measure, in order.</param>
    protected abstract void MeasureInk(PixelGrid ink, Span<int> results);
}
