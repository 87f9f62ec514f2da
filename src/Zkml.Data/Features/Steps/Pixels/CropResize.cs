using System.Text.Json;
using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Resizing;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Cuts the bounding box of the ink (pixels above 0) out and stretches it to <see cref="Size"/>×<see cref="Size"/> pixels, whatever its
/// proportions. An image without ink stays without ink.
/// </summary>
/// <param name="Size">2 to 64: pixels a side of the result.</param>
/// <param name="Method">The exact rule for a pixel.</param>
public sealed record CropResize(int Size, ResizeMethod Method = ResizeMethod.Area) : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "crop-resize";

    /// <inheritdoc/>
    public override string Description => $"cropping and resizing to {Size}×{Size}";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        RequireByteImage(source);
        Require(Size is >= 2 and <= 64, $"the size is {Size}; 2 to 64 is allowed");
        return StageLayout.Image(Size, 0, 255);
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        var grid = new PixelGrid(values, layout.Side, layout.Side);
        var box = BoundingBox.Of(grid);
        if (box.IsEmpty)
        {
            results.Clear();
            return;
        }

        switch (Method)
        {
            case ResizeMethod.Area:
                AreaResize.Resize(grid, box, Size, Size, results);
                break;
            case ResizeMethod.OpenCvArea:
                OpenCvAreaResize.Resize(grid, box, Size, results);
                break;
            case ResizeMethod.Box:
                BoxResize.Resize(grid, box, Size, results);
                break;
            default:
                throw new InvalidOperationException($"unknown method {Method}");
        }
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteNumber("size", Size);
        json.WriteString("method", ResizeMethodNames.NameOf(Method));
    }
}
