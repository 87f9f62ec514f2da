using System.Text.Json;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>1 where a pixel is above <see cref="Threshold"/>, else 0.</summary>
/// <param name="Threshold">0 to 254.</param>
public sealed record Binarise(int Threshold = 127) : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "binarise";

    /// <inheritdoc/>
    public override string Description => $"binarising above {Threshold}";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        RequireByteImage(source);
        Require(Threshold is >= 0 and <= 254, $"the threshold is {Threshold}; 0 to 254 is allowed");
        return StageLayout.Image(source.Side, 0, 1);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = values[i] > Threshold ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("threshold", Threshold);
}
