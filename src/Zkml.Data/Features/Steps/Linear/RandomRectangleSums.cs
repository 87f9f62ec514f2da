using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Randomness;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The sums of rectangles that a seed draws, named as those of <see cref="RectangleSums"/>: top, left, height and width of one after the other,
/// each evenly among those that fit, by <see cref="SplitMix64"/>.
/// </summary>
/// <param name="Count">1 to 256: how many.</param>
/// <param name="Seed">0 to 2^31 - 1.</param>
internal sealed record RandomRectangleSums(int Count, int Seed) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "random-rectangle-sums";

    /// <inheritdoc/>
    public override string Description => Count == 1 ? "the sum of a random rectangle" : $"the sums of {Count} random rectangles";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Count is >= 1 and <= RectangleSums.MaximumCount, $"the number of rectangles is {Count}; 1 to {RectangleSums.MaximumCount} is allowed");
        Require(Seed >= 0, $"the seed is {Seed}; it may not be negative");
        return new RectangleSums(Draw(source.Side)).Combine(source);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteNumber("count", Count);
        json.WriteNumber("seed", Seed);
    }

    private ImmutableArray<PixelRectangle> Draw(int side)
    {
        var random = new SplitMix64((ulong)Seed);
        var rectangles = ImmutableArray.CreateBuilder<PixelRectangle>(Count);
        for (var i = 0; i < Count; i++)
        {
            int top = random.Next(side), left = random.Next(side);
            int height = 1 + random.Next(side - top), width = 1 + random.Next(side - left);
            rectangles.Add(new(top, left, height, width));
        }

        return rectangles.MoveToImmutable();
    }
}
