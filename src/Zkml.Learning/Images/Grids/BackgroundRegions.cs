namespace Zkml.Learning.Images.Grids;

/// <summary>
/// Counts the connected pieces of an image's background: the surroundings and every hole. A 1 has 1, a 0 has 2, an 8 has 3. Pixels are
/// connected through their sides, not their corners.
/// </summary>
public static class BackgroundRegions
{
    /// <summary>How many pieces the pixels below <paramref name="threshold"/> form.</summary>
    public static int Count(PixelGrid image, int threshold = 1)
    {
        var pixels = image.Values.Length;
        Span<bool> seen = pixels <= 4096 ? stackalloc bool[pixels] : new bool[pixels];
        // Every pixel is put on the stack at most once.
        Span<int> stack = pixels <= 4096 ? stackalloc int[pixels] : new int[pixels];
        var regions = 0;
        for (var start = 0; start < pixels; start++)
        {
            if (!seen[start] && image.Values[start] < threshold)
            {
                regions++;
                Fill(image, threshold, start, seen, stack);
            }
        }

        return regions;
    }

    private static void Fill(PixelGrid image, int threshold, int start, Span<bool> seen, Span<int> stack)
    {
        var depth = 0;
        Visit(image, threshold, start, seen, stack, ref depth);
        while (depth > 0)
        {
            var pixel = stack[--depth];
            var column = pixel % image.Width;
            if (column > 0)
            {
                Visit(image, threshold, pixel - 1, seen, stack, ref depth);
            }

            if (column < image.Width - 1)
            {
                Visit(image, threshold, pixel + 1, seen, stack, ref depth);
            }

            if (pixel >= image.Width)
            {
                Visit(image, threshold, pixel - image.Width, seen, stack, ref depth);
            }

            if (pixel < image.Values.Length - image.Width)
            {
                Visit(image, threshold, pixel + image.Width, seen, stack, ref depth);
            }
        }
    }

    private static void Visit(PixelGrid image, int threshold, int pixel, Span<bool> seen, Span<int> stack, ref int depth)
    {
        if (!seen[pixel] && image.Values[pixel] < threshold)
        {
            seen[pixel] = true;
            stack[depth++] = pixel;
        }
    }
}
