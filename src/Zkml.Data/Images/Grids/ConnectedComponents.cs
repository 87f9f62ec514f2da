namespace Zkml.Data.Images.Grids;

/// <summary>Finds the connected pieces that the pixels of an image form.</summary>
internal static class ConnectedComponents
{
    private const int LargestOnStack = 4096;

    /// <summary>Numbers the pieces of the pixels that are not 0, in the order in which a walk row by row meets them. Returns how many there are.</summary>
    /// <param name="image">Where to look.</param>
    /// <param name="throughCorners">Whether pixels are connected through their corners, too, and not only through their sides.</param>
    /// <param name="labels">As many numbers as the image has pixels: becomes the number of the pixel's piece, from 1 on, or 0 where the pixel is 0.</param>
    public static int Label(PixelGrid image, bool throughCorners, Span<int> labels)
    {
        var pixels = image.Values.Length;
        Span<int> stack = pixels <= LargestOnStack ? stackalloc int[pixels] : new int[pixels];
        labels.Clear();
        var label = 0;
        for (var start = 0; start < pixels; start++)
        {
            if (image.Values[start] != 0 && labels[start] == 0)
            {
                Fill(image, throughCorners, start, ++label, labels, stack);
            }
        }

        return label;
    }

    /// <summary>Keeps the piece of the most pixels; of equal ones the first.</summary>
    /// <param name="image">Where to look.</param>
    /// <param name="throughCorners">Whether pixels are connected through their corners, too, and not only through their sides.</param>
    /// <param name="piece">As many numbers as the image has pixels: becomes 1 in the piece, else 0.</param>
    public static void KeepLargest(PixelGrid image, bool throughCorners, Span<int> piece)
    {
        var pieces = Label(image, throughCorners, piece);
        var sizes = new int[pieces + 1];
        foreach (var label in piece)
        {
            sizes[label] += label > 0 ? 1 : 0;
        }

        var largest = Array.IndexOf(sizes, sizes.Max());
        foreach (ref var label in piece)
        {
            label = label > 0 && label == largest ? 1 : 0;
        }
    }

    /// <summary>Labels a piece; every pixel is put on the stack once.</summary>
    private static void Fill(PixelGrid image, bool throughCorners, int start, int label, Span<int> labels, Span<int> stack)
    {
        var depth = 1;
        stack[0] = start;
        labels[start] = label;
        while (depth > 0)
        {
            var pixel = stack[--depth];
            int row = pixel / image.Width, column = pixel % image.Width;
            for (var y = Math.Max(0, row - 1); y <= Math.Min(image.Height - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(image.Width - 1, column + 1); x++)
                {
                    var neighbour = y * image.Width + x;
                    if ((throughCorners || y == row || x == column) && image.Values[neighbour] != 0 && labels[neighbour] == 0)
                    {
                        labels[neighbour] = label;
                        stack[depth++] = neighbour;
                    }
                }
            }
        }
    }
}
