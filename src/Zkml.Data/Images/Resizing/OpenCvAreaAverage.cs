using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Resizing;

/// <summary>
/// OpenCV's area average for factors that are not whole (computeResizeAreaTab and ResizeArea_Invoker of resize.cpp): weights and sums
/// in single precision, in OpenCV's order, and the result rounded half to even.
/// </summary>
internal static class OpenCvAreaAverage
{
    /// <summary>Resizes the box of an image to size×size cells; the box has at least as many rows and columns.</summary>
    public static void Resize(PixelGrid image, BoundingBox box, int size, Span<int> target)
    {
        Span<float> rowSums = stackalloc float[size];
        Span<float> sums = stackalloc float[size];
        var rows = new WeightTable(box.Height, size);
        var columns = new WeightTable(box.Width, size);
        for (var i = 0; i < size; i++)
        {
            sums.Clear();
            var (firstRow, lastRow) = rows.Range(i);
            for (var y = firstRow; y <= lastRow; y++)
            {
                var pixels = image.Row(box.Top + y).Slice(box.Left, box.Width);
                SumRow(pixels, columns, rowSums);
                var weight = rows.Weight(i, y);
                for (var j = 0; j < size; j++)
                {
                    sums[j] += weight * rowSums[j];
                }
            }

            for (var j = 0; j < size; j++)
            {
                target[i * size + j] = Math.Clamp((int)MathF.Round(sums[j]), 0, 255);
            }
        }
    }

    private static void SumRow(ReadOnlySpan<int> pixels, WeightTable columns, Span<float> sums)
    {
        for (var j = 0; j < sums.Length; j++)
        {
            var sum = 0f;
            var (first, last) = columns.Range(j);
            for (var x = first; x <= last; x++)
            {
                sum += pixels[x] * columns.Weight(j, x);
            }

            sums[j] = sum;
        }
    }

    /// <summary>Which source positions a cell covers, and how much of each.</summary>
    private readonly struct WeightTable(int sourceSize, int size)
    {
        // Parts of a pixel smaller than this are left out.
        private const double Negligible = 1e-3;
        private readonly double _scale = 1 / ((double)size / sourceSize);

        public (int First, int Last) Range(int cell)
        {
            var (start, end, whole, wholeEnd, _) = Cover(cell);
            return (whole - start > Negligible ? whole - 1 : whole, end - wholeEnd > Negligible ? wholeEnd : wholeEnd - 1);
        }

        public float Weight(int cell, int position)
        {
            var (start, end, whole, wholeEnd, width) = Cover(cell);
            return position < whole ? (float)((whole - start) / width)
                : position < wholeEnd ? (float)(1 / width)
                : (float)(Math.Min(Math.Min(end - wholeEnd, 1), width) / width);
        }

        private (double Start, double End, int Whole, int WholeEnd, double Width) Cover(int cell)
        {
            var start = cell * _scale;
            var end = start + _scale;
            var width = Math.Min(_scale, sourceSize - start);
            var wholeEnd = Math.Min((int)Math.Floor(end), sourceSize - 1);
            var whole = Math.Min((int)Math.Ceiling(start), wholeEnd);
            return (start, end, whole, wholeEnd, width);
        }
    }
}
