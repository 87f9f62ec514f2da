using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The mean of every block of <see cref="Size"/>×<see cref="Size"/> pixels, rounded half up: <c>floor((2 S + n²) / (2 n²))</c> for a block's
/// sum S. Blocks do not overlap; the image's side is a multiple of theirs.
/// </summary>
/// <param name="Size">2 to 14: pixels a side of a block.</param>
public sealed record BlockAverage(int Size) : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "block-average";

    /// <inheritdoc/>
    public override string Description => $"{Size}×{Size} block averages";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        RequireByteImage(source);
        Require(Size is >= 2 and <= 14, $"the block size is {Size}; 2 to 14 is allowed");
        Require(source.Side % Size == 0, $"blocks of {Size} do not fill an image of {source.Side}×{source.Side}");
        return StageLayout.Image(source.Side / Size, 0, 255);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        var grid = new PixelGrid(values, layout.Side, layout.Side);
        var side = layout.Side / Size;
        var area = Size * Size;
        for (var row = 0; row < side; row++)
        {
            var sums = results.Slice(row * side, side);
            sums.Clear();
            for (var inner = 0; inner < Size; inner++)
            {
                AddBlocks(grid.Row(row * Size + inner), sums);
            }

            foreach (ref var sum in sums)
            {
                sum = (2 * sum + area) / (2 * area);
            }
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("size", Size);

    private void AddBlocks(ReadOnlySpan<int> pixels, Span<int> sums)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            foreach (var pixel in pixels.Slice(column * Size, Size))
            {
                sums[column] += pixel;
            }
        }
    }
}
