using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Images.Resizing;

/// <summary>
/// The exact area average. Source of h×w pixels and target of n×n cells are laid over the same square; a cell's value is the mean of the
/// source under it, rounded half up:
/// <c>floor((2 S + h w) / (2 h w))</c> with <c>S = sum over source pixels of rows(y) columns(x) p[y, x]</c>, where <c>rows(y)</c> is the length
/// of the overlap of [i h, (i + 1) h) and [y n, (y + 1) n), in n-ths of a source row, and <c>columns(x)</c> likewise. It needs integers only.
/// </summary>
public static class AreaResize
{
    /// <summary>Resizes the box of an image to size×size cells.</summary>
    /// <param name="image">Values of at least 0.</param>
    /// <param name="box">Lies within the image and is not empty.</param>
    /// <param name="size">Cells a side of the target.</param>
    /// <param name="target">size² cells, row by row.</param>
    public static void Resize(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        var area = (long)box.Width * box.Height;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var sum = WeightedSum(image, box, size, i, j);
                target[i * size + j] = (int)((2 * sum + area) / (2 * area));
            }
        }
    }

    private static long WeightedSum(PixelGrid image, BoundingBox box, int size, int i, int j)
    {
        int top = i * box.Height, bottom = top + box.Height;
        int left = j * box.Width, right = left + box.Width;
        long sum = 0;
        for (var y = top / size; y * size < bottom; y++)
        {
            var pixels = image.Row(box.Top + y).Slice(box.Left, box.Width);
            var rowSum = 0L;
            for (var x = left / size; x * size < right; x++)
            {
                rowSum += (long)Overlap(left, right, x * size, size) * pixels[x];
            }

            sum += Overlap(top, bottom, y * size, size) * rowSum;
        }

        return sum;
    }

    private static int Overlap(int start, int end, int pixelStart, int size) => Math.Min(end, pixelStart + size) - Math.Max(start, pixelStart);
}
