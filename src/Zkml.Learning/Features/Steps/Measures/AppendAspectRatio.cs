using System.Collections.Immutable;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Appends the aspect ratio of the original image's ink to the values so far: width w over height h of the bounding box of all pixels above 0,
/// in units of 1/4096, rounded half up: <c>floor((2·4096 w + h) / (2 h))</c>. Without ink it is 1, hence 4096.
/// </summary>
public sealed record AppendAspectRatio : AppendedMeasures
{
    /// <summary>What stands for a ratio of 1.</summary>
    public const int Unit = FixedPoint.One;

    /// <inheritdoc/>
    public override string Kind => "append-aspect-ratio";

    /// <inheritdoc/>
    public override string Description => "the aspect ratio";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures =>
        [new("aspect", InUnits(new(0, 0, 1, ImagePipeline.ImageSide)), InUnits(new(0, 0, ImagePipeline.ImageSide, 1)))];

    /// <inheritdoc/>
    protected override void Measure(PixelGrid image, Span<int> results) => results[0] = InUnits(BoundingBox.Of(image));

    private static int InUnits(BoundingBox box) => box.IsEmpty ? Unit : (2 * Unit * box.Width + box.Height) / (2 * box.Height);
}
