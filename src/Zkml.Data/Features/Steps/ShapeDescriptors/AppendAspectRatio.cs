using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the aspect ratio of the ink to the values so far, <c>aspect</c>: width w over height h of its bounding box, in units of 1/4096, rounded half up:
/// <c>floor((2·4096 w + h) / (2 h))</c>. Without ink it is 1, hence 4096.
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
public sealed record AppendAspectRatio(int Threshold = 0) : AppendedInkMeasures(Threshold)
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
    protected override void MeasureInk(PixelGrid ink, Span<int> results) => results[0] = InUnits(BoundingBox.Of(ink));

    private static int InUnits(BoundingBox box) => box.IsEmpty ? Unit : (2 * Unit * box.Width + box.Height) / (2 * box.Height);
}
