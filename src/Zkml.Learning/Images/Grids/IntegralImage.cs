namespace Zkml.Learning.Images.Grids;

/// <summary>Sums of all pixels above and left of a corner, from which the sum of any rectangle takes four look-ups.</summary>
internal static class IntegralImage
{
    /// <summary>Fills (height + 1)×(width + 1) sums; the first row and column are 0.</summary>
    public static void Compute(PixelGrid image, Span<int> sums)
    {
        var width = image.Width + 1;
        sums[..width].Clear();
        for (var row = 0; row < image.Height; row++)
        {
            var above = sums.Slice(row * width, width);
            var here = sums.Slice((row + 1) * width, width);
            var pixels = image.Row(row);
            var rowSum = 0;
            here[0] = 0;
            for (var column = 0; column < pixels.Length; column++)
            {
                rowSum += pixels[column];
                here[column + 1] = above[column + 1] + rowSum;
            }
        }
    }

    /// <summary>The sum of a square block of an image of <paramref name="imageWidth"/> columns.</summary>
    public static int Sum(ReadOnlySpan<int> sums, int imageWidth, int top, int left, int block)
    {
        var width = imageWidth + 1;
        int upper = top * width + left, lower = (top + block) * width + left;
        return sums[lower + block] - sums[lower] - sums[upper + block] + sums[upper];
    }
}
