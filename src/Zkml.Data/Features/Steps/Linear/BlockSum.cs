using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>The sum of every block of <see cref="Size"/>×<see cref="Size"/> pixels, named <c>s3_7</c>. Blocks do not overlap; the image's side is a multiple of theirs.</summary>
/// <param name="Size">2 to 14: pixels a side of a block.</param>
internal sealed record BlockSum(int Size) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "block-sum";

    /// <inheritdoc/>
    public override string Description => $"{Size}×{Size} block sums";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Size is >= 2 and <= 14, $"the block size is {Size}; 2 to 14 is allowed");
        Require(source.Side % Size == 0, $"blocks of {Size} do not fill an image of {source.Side}×{source.Side}");
        var side = ResultSide(source);
        return [.. Enumerable.Range(0, side * side).Select(block => new LinearFeature(StageLayout.GridName("s", side, block), new PixelRectangle(block / side * Size, block % side * Size, Size, Size).Terms(source.Side)))];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("size", Size);

    /// <inheritdoc/>
    protected override int ResultSide(StageLayout source) => source.Side / Size;
}
