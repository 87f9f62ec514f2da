using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>Appends the number of ink pixels, <c>pixels</c>. (The research of 2023 counted the background by mistake.)</summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendPixelCount(int Threshold) : AppendedInkMeasures(Threshold)
{
    /// <inheritdoc/>
    public override string Kind => "append-pixel-count";

    /// <inheritdoc/>
    public override string Description => "the number of ink pixels";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures => [new("pixels", 0, PixelCount)];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results) => results[0] = InkMoments.Of(ink).Count;
}
