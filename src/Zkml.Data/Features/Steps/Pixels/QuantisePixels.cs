using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>The highest <see cref="Bits"/> bits of a byte: <c>floor(p / 2^(8 - bits))</c>.</summary>
/// <param name="Bits">1 to 7.</param>
public sealed record QuantisePixels(int Bits) : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "quantise-pixels";

    /// <inheritdoc/>
    public override string Description => Bits == 1 ? "quantising to 1 bit" : $"quantising to {Bits} bits";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        RequireByteImage(source);
        Require(Bits is >= 1 and <= 7, $"the number of bits is {Bits}; 1 to 7 is allowed");
        return StageLayout.Image(source.Side, 0, (1 << Bits) - 1);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        var shift = 8 - Bits;
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = values[i] >> shift;
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("bits", Bits);
}
