using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The square root of every byte, stretched to bytes again: <c>floor(16 √p)</c>. Bits that are dropped afterwards then cost bright pixels more than dark ones, and how bright a
/// whole picture is counts less: twice the light is 1.4 times the number ("companding").
/// </summary>
public sealed record SquareRoot : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "square-root";

    /// <inheritdoc/>
    public override string Description => "square roots of the pixels";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        RequireByteImage(source);
        return StageLayout.Image(source.Side, 0, 255);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // Exact: IEEE 754 rounds a square root correctly, and only a square below 2^16 has a whole one.
            results[i] = (int)Math.Sqrt(256 * values[i]);
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }
}
