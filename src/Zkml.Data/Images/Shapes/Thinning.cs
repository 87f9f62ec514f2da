namespace Zkml.Data.Images.Shapes;

/// <summary>Thins ink to lines of one pixel (Zhang, Suen: A fast parallel algorithm for thinning digital patterns, 1984).</summary>
internal static class Thinning
{
    /// <summary>The skeleton of an image, 1 in it, else 0. Outside of the image is background.</summary>
    /// <param name="ink">Row by row: 1 is ink, 0 background.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public static FramedImage Skeleton(ReadOnlySpan<int> ink, int width, int height)
    {
        var image = new FramedImage(ink, width, height);
        while (Peel(image, first: true) | Peel(image, first: false))
        {
        }

        return image;
    }

    /// <summary>Half a round: removes border pixels of one side. Says whether there were any.</summary>
    private static bool Peel(FramedImage image, bool first)
    {
        var peeled = new List<int>();
        Span<int> ring = stackalloc int[8];
        foreach (var pixel in image.Ink())
        {
            image.CopyRing(pixel, ring);
            if (IsPeeled(ring, first))
            {
                peeled.Add(pixel);
            }
        }

        // All at once: which pixels go does not depend on an order.
        peeled.ForEach(image.Erase);
        return peeled.Count > 0;
    }

    /// <summary>The conditions of the paper; the ring is its P2 to P9, clockwise from the upper neighbour.</summary>
    private static bool IsPeeled(ReadOnlySpan<int> ring, bool first)
    {
        var neighbours = 0;
        foreach (var neighbour in ring)
        {
            neighbours += neighbour;
        }

        var (up, right, down, left) = (ring[0], ring[2], ring[4], ring[6]);
        return neighbours is >= 2 and <= 6 && FramedImage.CountRuns(ring) == 1
            && (first ? up * right * down == 0 && right * down * left == 0 : up * right * left == 0 && up * down * left == 0);
    }
}
