using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the eccentricity of the ellipse that has the same second moments as the ink, <c>eccentricity</c>: 0 for a circle, 4096 for a line. With the
/// variances A of the rows and B of the columns, their covariance C and the root S of (A - B)² + 4C², all times the square of the number of pixels and S
/// rounded down, it is the whole number nearest to <c>4096·sqrt(2S / (A + B + S))</c>; 0 for less than two pixels.
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendEccentricity(int Threshold) : AppendedInkMeasures(Threshold)
{
    /// <inheritdoc/>
    public override string Kind => "append-eccentricity";

    /// <inheritdoc/>
    public override string Description => "the eccentricity";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures => [new("eccentricity", 0, FixedPoint.One)];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        var moments = InkMoments.Of(ink);
        var (rows, columns, both) = (moments.RowVariance, moments.ColumnVariance, moments.Covariance);
        var root = FixedPoint.WholeRoot((rows - columns) * (rows - columns) + 4 * both * both);
        var sum = rows + columns + root;
        results[0] = sum == 0 ? 0 : (int)FixedPoint.RoundRoot(2L * FixedPoint.One * FixedPoint.One * root, sum);
    }
}
