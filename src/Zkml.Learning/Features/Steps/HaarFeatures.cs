using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Haar-like features: windows of 2s×2s pixels, s apart, row by row; each gives the sum of its upper half minus that of its lower half,
/// then the sum of its left half minus that of its right half. Blocks of 3 give 128 values for 28×28 pixels, 50 for 20×20, 18 for 12×12.
/// </summary>
/// <param name="Block">1 to 32: s, half a window's side and the step between windows.</param>
public sealed record HaarFeatures(int Block) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "haar";

    /// <inheritdoc/>
    public override string Description => $"Haar features of {2 * Block}×{2 * Block} windows";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Block is >= 1 and <= 32, $"the block is {Block}; 1 to 32 is allowed");
        var windows = WindowsASide(source.Side);
        Require(windows > 0, $"a window of {2 * Block}×{2 * Block} does not fit an image of {source.Side}×{source.Side}");
        var features = ImmutableArray.CreateBuilder<LinearFeature>(2 * windows * windows);
        for (var window = 0; window < windows * windows; window++)
        {
            int top = window / windows * Block, left = window % windows * Block;
            features.Add(new($"haar{features.Count}", Terms(source.Side, top, left, byRow: true)));
            features.Add(new($"haar{features.Count}", Terms(source.Side, top, left, byRow: false)));
        }

        return features.MoveToImmutable();
    }

    /// <summary>Computes them from an integral image: four block sums a window.</summary>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        var side = layout.Side;
        Span<int> integral = stackalloc int[(side + 1) * (side + 1)];
        IntegralImage.Compute(new(values, side, side), integral);
        var windows = WindowsASide(side);
        var next = 0;
        for (var row = 0; row < windows; row++)
        {
            for (var column = 0; column < windows; column++)
            {
                int top = row * Block, left = column * Block;
                var upperLeft = IntegralImage.Sum(integral, side, top, left, Block);
                var upperRight = IntegralImage.Sum(integral, side, top, left + Block, Block);
                var lowerLeft = IntegralImage.Sum(integral, side, top + Block, left, Block);
                var lowerRight = IntegralImage.Sum(integral, side, top + Block, left + Block, Block);
                results[next++] = upperLeft + upperRight - lowerLeft - lowerRight;
                results[next++] = upperLeft + lowerLeft - upperRight - lowerRight;
            }
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("block", Block);

    private int WindowsASide(int side) => side < 2 * Block ? 0 : side / Block - 1;

    private ImmutableArray<LinearTerm> Terms(int side, int top, int left, bool byRow)
    {
        var terms = ImmutableArray.CreateBuilder<LinearTerm>(4 * Block * Block);
        for (var row = 0; row < 2 * Block; row++)
        {
            for (var column = 0; column < 2 * Block; column++)
            {
                var positive = (byRow ? row : column) < Block;
                terms.Add(new((top + row) * side + left + column, positive ? 1 : -1));
            }
        }

        return terms.MoveToImmutable();
    }
}
