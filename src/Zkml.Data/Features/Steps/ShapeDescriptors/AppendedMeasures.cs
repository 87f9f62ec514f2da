using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>A step that measures the original 28×28 image and appends what it finds to the values so far.</summary>
public abstract record AppendedMeasures : FeatureStep
{
    /// <summary>The pixels of the original image.</summary>
    private protected const int PixelCount = ImagePipeline.ImageSide * ImagePipeline.ImageSide;

    /// <summary>The names of the measures and the intervals that no image drives them out of.</summary>
    protected abstract ImmutableArray<StageValue> Measures { get; }

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source) => Measures.Aggregate(source, (layout, measure) => layout.Append(measure));

    /// <inheritdoc/>
    public sealed override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        values.CopyTo(results);
        Measure(image, results[values.Length..]);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }

    /// <summary>Measures an image.</summary>
    /// <param name="image">28×28 pixels from 0 to 255.</param>
    /// <param name="results">One a measure, in order.</param>
    protected abstract void Measure(PixelGrid image, Span<int> results);
}
