using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Resizing;

/// <summary>
/// OpenCV's 8-bit bilinear interpolation in its area mode: 11-bit coefficients, and a vertical pass that drops four bits before it
/// multiplies (HResizeLinear and VResizeLinear of resize.cpp).
/// </summary>
internal static class OpenCvBilinear
{
    private const int One = 2048;

    /// <summary>Resizes the box of an image to size×size cells.</summary>
    public static void Resize(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        Span<Tap> columns = stackalloc Tap[size];
        for (var j = 0; j < size; j++)
        {
            columns[j] = Tap.Of(j, box.Width, size);
        }

        for (var i = 0; i < size; i++)
        {
            var row = Tap.Of(i, box.Height, size);
            var upper = image.Row(box.Top + row.Source).Slice(box.Left, box.Width);
            var lower = image.Row(box.Top + Math.Min(row.Source + 1, box.Height - 1)).Slice(box.Left, box.Width);
            for (var j = 0; j < size; j++)
            {
                int above = Blend(upper, columns[j]), below = Blend(lower, columns[j]);
                target[i * size + j] = (((row.First * (above >> 4)) >> 16) + ((row.Second * (below >> 4)) >> 16) + 2) >> 2;
            }
        }
    }

    private static int Blend(ReadOnlySpan<int> pixels, Tap tap) => tap.Source >= pixels.Length - 1
        ? pixels[^1] * One
        : pixels[tap.Source] * tap.First + pixels[tap.Source + 1] * tap.Second;

    /// <summary>A source position and the weights, in 2048ths, of it and of the next one.</summary>
    private readonly record struct Tap(int Source, int First, int Second)
    {
        public static Tap Of(int target, int sourceSize, int targetSize)
        {
            var inverse = (double)targetSize / sourceSize;
            var source = (int)Math.Floor(target * (1 / inverse));
            var fraction = (float)(target + 1 - (source + 1) * inverse);
            fraction = fraction <= 0 ? 0 : fraction - MathF.Floor(fraction);
            return new(source, Coefficient(1 - fraction), Coefficient(fraction));
        }

        private static int Coefficient(float weight) => (int)MathF.Round(weight * One);
    }
}
