namespace Zkml.Learning.Images.Grids;

/// <summary>Finds the connected piece of an image that has the most pixels.</summary>
public static class LargestPiece
{
    /// <summary>Keeps the largest piece of the pixels that are not 0; of equal ones the first, row by row.</summary>
    /// <param name="image">Where to look.</param>
    /// <param name="throughCorners">Whether pixels are connected through their corners, too, and not only through their sides.</param>
    /// <param name="piece">As many numbers as the image has pixels: becomes 1 in the piece, else 0.</param>
    public static void Find(PixelGrid image, bool throughCorners, Span<int> piece)
    {
        var pixels = image.Values.Length;
        Span<int> labels = pixels <= 4096 ? stackalloc int[pixels] : new int[pixels];
        Span<int> stack = pixels <= 4096 ? stackalloc int[pixels] : new int[pixels];
        labels.Clear();
        var (label, largest, largestSize) = (0, 0, 0);
        for (var start = 0; start < pixels; start++)
        {
            if (image.Values[start] != 0 && labels[start] == 0)
            {
                var size = Fill(image, throughCorners, start, ++label, labels, stack);
                (largest, largestSize) = size > largestSize ? (label, size) : (largest, largestSize);
            }
        }

        for (var i = 0; i < pixels; i++)
        {
            piece[i] = largest > 0 && labels[i] == largest ? 1 : 0;
        }
    }

    /// <summary>Labels a piece; every pixel is put on the stack once. Returns its size.</summary>
    private static int Fill(PixelGrid image, bool throughCorners, int start, int label, Span<int> labels, Span<int> stack)
    {
        var (depth, size) = (1, 0);
        stack[0] = start;
        labels[start] = label;
        while (depth > 0)
        {
            var pixel = stack[--depth];
            size++;
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

        return size;
    }
}
