using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the mean distance, along the row, of the ink from a straight line, <c>line_distance</c>, in 1/256 pixel, rounded half up. Of the largest piece of ink
/// that is connected through sides (of equal ones the first, row by row), the line column = a·row + b is fitted by least squares; where all pixels are
/// in one row, by their mean column. 0 for less than two pixels. The research of 2023 took the threshold 128.
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendLineDistance(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Unit = 256;

    /// <inheritdoc/>
    public override string Kind => "append-line-distance";

    /// <inheritdoc/>
    public override string Description => "the distance from a fitted line";

    /// <summary>The mean is at most the root of the mean square, that at most the deviation of the columns, and that at most 13.5 pixels.</summary>
    protected override ImmutableArray<StageValue> Measures => [new("line_distance", 0, Unit * (ImagePipeline.ImageSide - 1) / 2)];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        Span<int> piece = stackalloc int[PixelCount];
        ConnectedComponents.KeepLargest(ink, throughCorners: false, piece);
        results[0] = Distance(new(piece, ink.Width, ink.Height));
    }

    private static int Distance(PixelGrid piece)
    {
        var moments = InkMoments.Of(piece);
        if (moments.Count < 2)
        {
            return 0;
        }

        // The slope is covariance over variance; all in one row, it is 0 over 1. Everything below is times n·variance, at most 2^41.
        var (slope, variance) = moments.RowVariance == 0 ? (0, 1) : (moments.Covariance, moments.RowVariance);
        var offset = variance * moments.Columns - slope * moments.Rows;
        var sum = 0L;
        for (var i = 0; i < piece.Values.Length; i++)
        {
            if (piece.Values[i] != 0)
            {
                int row = i / piece.Width, column = i % piece.Width;
                sum += Math.Abs(moments.Count * (variance * column - slope * row) - offset);
            }
        }

        return (int)FixedPoint.Round((Int128)Unit * sum, (Int128)variance * moments.Count * moments.Count);
    }
}
