using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Resizing;

/// <summary>
/// The exact area average. Source of h×w pixels and target of m×n cells are laid over the same rectangle; a cell's value is the mean of the
/// source under it, rounded half up:
/// <c>floor((2 S + h w) / (2 h w))</c> with <c>S = sum over source pixels of rows(y) columns(x) p[y, x]</c>, where <c>rows(y)</c> is the length
/// of the overlap of [i h, (i + 1) h) and [y m, (y + 1) m), in m-ths of a source row, and <c>columns(x)</c> likewise, in n-ths of a source
/// column. It needs integers only.
/// </summary>
internal static class AreaResize
{
    /// <summary>Resizes the box of an image to width×height cells.</summary>
    /// <param name="image">Values from 0 to 255.</param>
    /// <param name="box">Lies within the image, is not empty, and has at most 4 million pixels.</param>
    /// <param name="width">1 to 256: columns of the target.</param>
    /// <param name="height">Rows of the target.</param>
    /// <param name="target">Width times height cells, row by row.</param>
    public static void Resize(PixelGrid image, BoundingBox box, int width, int height, Span<int> target)
    {
        target.Clear();
        Span<int> rowSums = stackalloc int[width];
        for (int y = 0, i = 0; y < box.Height; y++)
        {
            SumRow(image.Row(box.Top + y).Slice(box.Left, box.Width), rowSums);
            i = AddRow(rowSums, y, i, box.Height, height, target);
        }

        var area = box.Width * box.Height;
        foreach (ref var cell in target)
        {
            cell = (2 * cell + area) / (2 * area);
        }
    }

    /// <summary>For each cell of a row, the sum of columns(x) p[x].</summary>
    private static void SumRow(ReadOnlySpan<int> pixels, Span<int> sums)
    {
        var cells = sums.Length;
        sums.Clear();
        // Pixel edges lie at multiples of the number of cells, cell edges at multiples of the number of pixels: walk along both.
        for (int x = 0, j = 0, position = 0; x < pixels.Length; x++)
        {
            var pixelEnd = (x + 1) * cells;
            while (position < pixelEnd)
            {
                var cellEnd = (j + 1) * pixels.Length;
                var end = Math.Min(pixelEnd, cellEnd);
                sums[j] += (end - position) * pixels[x];
                position = end;
                j += end == cellEnd ? 1 : 0;
            }
        }
    }

    /// <summary>Adds source row y, times rows(y), to each row of cells that it overlaps, from row i on; returns the row of cells where the next one begins.</summary>
    private static int AddRow(ReadOnlySpan<int> rowSums, int y, int i, int sourceHeight, int height, Span<int> target)
    {
        var width = rowSums.Length;
        var position = y * height;
        var rowEnd = position + height;
        while (position < rowEnd)
        {
            var cellEnd = (i + 1) * sourceHeight;
            var end = Math.Min(rowEnd, cellEnd);
            var cells = target.Slice(i * width, width);
            for (var j = 0; j < width; j++)
            {
                cells[j] += (end - position) * rowSums[j];
            }

            position = end;
            i += end == cellEnd ? 1 : 0;
        }

        return i;
    }
}
