using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>The sums of some rectangles of an image, in the order given, named <c>rectangle0</c> and so on. They may overlap.</summary>
/// <param name="Rectangles">1 to 256 of them, each within the image.</param>
internal sealed record RectangleSums(ImmutableArray<PixelRectangle> Rectangles) : LinearFeatureStep
{
    /// <summary>The most rectangles.</summary>
    public const int MaximumCount = 256;

    /// <inheritdoc/>
    public override string Kind => "rectangle-sums";

    /// <inheritdoc/>
    public override string Description => Rectangles.Length == 1 ? "the sum of a rectangle" : $"the sums of {Rectangles.Length} rectangles";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Rectangles.Length is >= 1 and <= MaximumCount, $"there are {Rectangles.Length} rectangles; 1 to {MaximumCount} are allowed");
        Require(Rectangles.All(rectangle => rectangle.FitsIn(source.Side)), $"a rectangle leaves the image of {source.Side}×{source.Side} or has no pixel");
        return [.. Rectangles.Select((rectangle, i) => new LinearFeature($"rectangle{i}", rectangle.Terms(source.Side)))];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteStartArray("rectangles");
        foreach (var (top, left, height, width) in Rectangles)
        {
            json.WriteArray([top, left, height, width]);
        }

        json.WriteEndArray();
    }

    /// <summary>Whether both have the same rectangles in the same order.</summary>
    public bool Equals(RectangleSums? other) => other is not null && Rectangles.SequenceEqual(other.Rectangles);

    /// <inheritdoc/>
    public override int GetHashCode() => Rectangles.Aggregate(0, HashCode.Combine);
}
