using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Resizing;

/// <summary>
/// What OpenCV's <c>cv2.resize(image, (n, n), interpolation=cv2.INTER_AREA)</c> gives for 8-bit images (modules/imgproc/src/resize.cpp):
/// an area average where the source has at least n rows and n columns, otherwise bilinear interpolation with its own coefficients.
/// </summary>
internal static class OpenCvAreaResize
{
    /// <summary>Resizes the box of an image to size×size cells.</summary>
    /// <param name="image">Values from 0 to 255.</param>
    /// <param name="box">Lies within the image and is not empty.</param>
    /// <param name="size">Cells a side of the target.</param>
    /// <param name="target">size² cells, row by row.</param>
    public static void Resize(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        if (box.Width < size || box.Height < size)
        {
            OpenCvBilinear.Resize(image, box, size, target);
        }
        else if (box.Width % size == 0 && box.Height % size == 0)
        {
            AverageWholePixels(image, box, size, target);
        }
        else
        {
            OpenCvAreaAverage.Resize(image, box, size, target);
        }
    }

    /// <summary>The case of whole factors. Two by two pixels are rounded half up, larger blocks by a single-precision product, half to even.</summary>
    private static void AverageWholePixels(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        int blockWidth = box.Width / size, blockHeight = box.Height / size;
        var reciprocal = 1f / (blockWidth * blockHeight);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var sum = 0;
                for (var row = 0; row < blockHeight; row++)
                {
                    foreach (var pixel in image.Row(box.Top + i * blockHeight + row).Slice(box.Left + j * blockWidth, blockWidth))
                    {
                        sum += pixel;
                    }
                }

                target[i * size + j] = blockWidth == 2 && blockHeight == 2 ? (sum + 2) >> 2 : (int)MathF.Round(sum * reciprocal);
            }
        }
    }
}
