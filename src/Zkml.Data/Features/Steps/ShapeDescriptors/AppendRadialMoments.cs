using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the moments of the ink pixels' distances from the image's centre (13.5, 13.5), each distance rounded to 1/256 pixel: the mean <c>radial_mean</c> in 1/256
/// pixel, the variance <c>radial_variance</c> in 1/256 square pixel, both rounded half up, and the skewness <c>radial_skewness</c> in 1/256, rounded half away from
/// zero; population moments, 0 without ink. (The research of 2023 measured the background by mistake.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendRadialMoments(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Side = ImagePipeline.ImageSide;
    private const int Unit = 256;

    /// <inheritdoc/>
    public override string Kind => "append-radial-moments";

    /// <inheritdoc/>
    public override string Description => "mean, variance and skewness of the distances from the centre";

    /// <summary>The variance is at most the square of half the range of distances.</summary>
    protected override ImmutableArray<StageValue> Measures =>
    [
        new("radial_mean", 0, Distances[0]),
        new("radial_variance", 0, Distances[0] * Distances[0] / 4 / Unit),
        new("radial_skewness", -(int)(Unit * PowerSums.LargestSkewness), (int)(Unit * PowerSums.LargestSkewness)),
    ];

    private static ImmutableArray<int> Distances { get; } = [.. Enumerable.Range(0, PixelCount).Select(pixel => Distance(pixel / Side, pixel % Side))];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        var sums = new PowerSums();
        for (var i = 0; i < ink.Values.Length; i++)
        {
            sums = ink.Values[i] == 0 ? sums : sums.Add(Distances[i]);
        }

        (results[0], results[1], results[2]) = (sums.Mean(1), sums.Variance(1, Unit), sums.Skewness(Unit));
    }

    private static int Distance(int row, int column)
    {
        // Twice the differences are whole.
        int rows = 2 * row - (Side - 1), columns = 2 * column - (Side - 1);
        return (int)FixedPoint.RoundRoot(Unit * Unit * (rows * rows + columns * columns), 4);
    }
}
