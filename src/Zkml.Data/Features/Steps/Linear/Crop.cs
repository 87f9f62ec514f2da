using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// The <see cref="Size"/>×<see cref="Size"/> pixels in the middle of the image, in their places: unlike <see cref="CropResize"/> it keeps proportions and position. Where as
/// many rows cannot go above as below, one more goes below; columns likewise. MNIST puts the centre of mass of every digit of at most 20×20 pixels into the middle of its image.
/// </summary>
/// <param name="Size">1 to the image's side.</param>
internal sealed record Crop(int Size) : LinearFeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "crop";

    /// <inheritdoc/>
    public override string Description => $"cropping to the middle {Size}×{Size}";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        RequireImage(source);
        Require(Size >= 1 && Size <= source.Side, $"the size is {Size}; 1 to {source.Side} is allowed");
        var margin = (source.Side - Size) / 2;
        return
        [
            .. Enumerable.Range(0, Size * Size).Select(pixel => new LinearFeature(
                StageLayout.GridName("p", Size, pixel),
                [new((pixel / Size + margin) * source.Side + pixel % Size + margin, 1)])),
        ];
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("size", Size);

    /// <inheritdoc/>
    protected override int ResultSide(StageLayout source) => Size;
}
