using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The radial profile: the sum of all pixels at each distance from pixel (n/2, n/2) of an n×n image, distances rounded down to whole pixels,
/// <c>floor(sqrt(Δrow² + Δcolumn²))</c>; named <c>radius0</c> and so on, 20 of them for 28×28. The profile of 2023 divides each by its number of pixels.
/// </summary>
internal sealed record RadialSums : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "radial-sums";

    /// <inheritdoc/>
    public override string Description => "the sums of pixels at equal distances from the centre";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        return
        [
            .. Enumerable.Range(0, source.Count)
                .GroupBy(pixel => Distance(pixel, source.Side))
                .OrderBy(ring => ring.Key)
                .Select(ring => new LinearFeature($"radius{ring.Key}", [.. ring.Select(pixel => new FeatureTerm(pixel, 1))])),
        ];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }

    private static int Distance(int pixel, int side)
    {
        int rows = pixel / side - side / 2, columns = pixel % side - side / 2;

        // Exact: the square root of a perfect square is exact, and no other comes near a whole number for sides like these.
        return (int)Math.Sqrt(rows * rows + columns * columns);
    }
}
