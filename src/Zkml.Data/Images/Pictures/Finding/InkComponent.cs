using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>A connected piece of ink.</summary>
/// <param name="Pixels">Where it is: row times width plus column.</param>
/// <param name="Box">The smallest rectangle around it.</param>
/// <param name="TouchesEdge">Whether it reaches the picture's edge.</param>
internal sealed record InkComponent(int[] Pixels, BoundingBox Box, bool TouchesEdge)
{
    /// <summary>How many pixels it has.</summary>
    public int Area => Pixels.Length;

    /// <summary>The longer side of its box.</summary>
    public int LongerSide => Math.Max(Box.Width, Box.Height);

    /// <summary>The pieces of all pixels above a threshold that hold a pixel above a second, higher one. Pixels are connected through sides and corners.</summary>
    public static InkComponent[] Find(InkMap ink, float threshold, float strong)
    {
        var labels = new int[ink.Strengths.Length];
        var count = ConnectedComponents.Label(new(Array.ConvertAll(ink.Strengths, strength => strength > threshold ? 1 : 0), ink.Width, ink.Height), throughCorners: true, labels);
        var pixels = new List<int>[count];
        var hasStrong = new bool[count];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] > 0)
            {
                (pixels[labels[i] - 1] ??= []).Add(i);
                hasStrong[labels[i] - 1] |= ink.Strengths[i] > strong;
            }
        }

        return [.. pixels.Where((_, i) => hasStrong[i]).Select(piece => Of([.. piece], ink.Width, ink.Height))];
    }

    /// <summary>The piece of some pixels.</summary>
    public static InkComponent Of(int[] pixels, int width, int height)
    {
        int left = width, right = -1, top = height, bottom = -1;
        foreach (var pixel in pixels)
        {
            int row = pixel / width, column = pixel % width;
            (left, right, top, bottom) = (Math.Min(left, column), Math.Max(right, column), Math.Min(top, row), Math.Max(bottom, row));
        }

        return new(pixels, new(left, top, right - left + 1, bottom - top + 1), left == 0 || top == 0 || right == width - 1 || bottom == height - 1);
    }
}
