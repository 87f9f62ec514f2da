namespace Zkml.Data.Images.Grids;

/// <summary>The smallest rectangle that holds all ink of an image.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Width">Columns; 0 where there is no ink.</param>
/// <param name="Height">Rows; 0 where there is no ink.</param>
internal readonly record struct BoundingBox(int Left, int Top, int Width, int Height)
{
    /// <summary>Whether there is no ink.</summary>
    public bool IsEmpty => Width == 0;

    /// <summary>Width divided by height; 1 where there is no ink.</summary>
    public double AspectRatio => IsEmpty ? 1 : (double)Width / Height;

    /// <summary>The box of all pixels of at least <paramref name="threshold"/>.</summary>
    public static BoundingBox Of(PixelGrid image, int threshold = 1)
    {
        int left = int.MaxValue, right = -1, top = -1, bottom = -1;
        for (var row = 0; row < image.Height; row++)
        {
            var pixels = image.Row(row);
            var first = pixels.IndexOfAnyInRange(threshold, int.MaxValue);
            if (first < 0)
            {
                continue;
            }

            left = Math.Min(left, first);
            right = Math.Max(right, pixels.LastIndexOfAnyInRange(threshold, int.MaxValue));
            top = top < 0 ? row : top;
            bottom = row;
        }

        return bottom < 0 ? default : new(left, top, right - left + 1, bottom - top + 1);
    }
}
