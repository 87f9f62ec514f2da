namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Shrinks a decoded picture by averaging squares of its pixels, so that nothing behind the decoder depends on how large a photo is.</summary>
internal static class PictureReduction
{
    /// <summary>The longer side of the result is at most this.</summary>
    private const int MaximumSide = 800;

    /// <summary>The picture, as large as it may be.</summary>
    /// <param name="pixels">Four bytes a pixel: red, green, blue, alpha; colours are not multiplied by alpha.</param>
    public static ColourPicture Reduce(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var factor = (Math.Max(width, height) + MaximumSide - 1) / MaximumSide;
        if (factor == 1)
        {
            return new(pixels.ToArray(), width, height);
        }

        int smallWidth = (width + factor - 1) / factor, smallHeight = (height + factor - 1) / factor;
        var small = new byte[4 * smallWidth * smallHeight];
        var sums = new Sum[smallWidth];
        for (var row = 0; row < smallHeight; row++)
        {
            Array.Clear(sums);
            for (var y = row * factor; y < Math.Min(height, (row + 1) * factor); y++)
            {
                AddRow(pixels.Slice(4 * y * width, 4 * width), factor, sums);
            }

            for (var column = 0; column < smallWidth; column++)
            {
                sums[column].WriteMean(small.AsSpan(4 * (row * smallWidth + column), 4));
            }
        }

        return new(small, smallWidth, smallHeight);
    }

    private static void AddRow(ReadOnlySpan<byte> pixels, int factor, Sum[] sums)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            var square = pixels[(4 * column * factor)..Math.Min(pixels.Length, 4 * (column + 1) * factor)];
            ref var sum = ref sums[column];
            for (var i = 0; i < square.Length; i += 4)
            {
                int alpha = square[i + 3];
                sum.Red += alpha * square[i];
                sum.Green += alpha * square[i + 1];
                sum.Blue += alpha * square[i + 2];
                sum.Alpha += alpha;
                sum.Count++;
            }
        }
    }

    /// <summary>A transparent pixel's colour does not count.</summary>
    private record struct Sum
    {
        public long Red, Green, Blue, Alpha, Count;

        public readonly void WriteMean(Span<byte> pixel)
        {
            pixel[0] = Mean(Red, Alpha);
            pixel[1] = Mean(Green, Alpha);
            pixel[2] = Mean(Blue, Alpha);
            pixel[3] = Mean(Alpha, Count);
        }

        private static byte Mean(long sum, long weight) => weight == 0 ? (byte)0 : (byte)((sum + weight / 2) / weight);
    }
}
