using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Resizing;

/// <summary>
/// The average of whole source pixels: cell (i, j) is the mean of rows <c>(int)(i h/n)</c> to <c>(int)((i + 1) h/n) - 1</c> and of columns
/// alike, rounded half to even; a cell without source pixels is 0. The web demo of the 2023 research used it, with <c>h/n</c> as a double.
/// </summary>
internal static class BoxResize
{
    /// <summary>Resizes the box of an image to size×size cells.</summary>
    /// <param name="image">Values of at least 0.</param>
    /// <param name="box">Lies within the image and is not empty.</param>
    /// <param name="size">Cells a side of the target.</param>
    /// <param name="target">size² cells, row by row.</param>
    public static void Resize(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        double rowScale = (double)box.Height / size, columnScale = (double)box.Width / size;
        for (var i = 0; i < size; i++)
        {
            int top = (int)(i * rowScale), bottom = Math.Min((int)((i + 1) * rowScale), box.Height);
            for (var j = 0; j < size; j++)
            {
                int left = (int)(j * columnScale), right = Math.Min((int)((j + 1) * columnScale), box.Width);
                target[i * size + j] = Mean(image, box.Top + top, box.Top + bottom, box.Left + left, box.Left + right);
            }
        }
    }

    private static int Mean(PixelGrid image, int top, int bottom, int left, int right)
    {
        var count = (bottom - top) * (right - left);
        if (count == 0)
        {
            return 0;
        }

        var sum = 0L;
        for (var row = top; row < bottom; row++)
        {
            foreach (var pixel in image.Row(row)[left..right])
            {
                sum += pixel;
            }
        }

        return (int)Math.Round((double)sum / count, MidpointRounding.ToEven);
    }
}
