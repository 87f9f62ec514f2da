namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Thickens the strokes of a fine pen, which would fade when the digit is scaled to 20 pixels: MNIST's digits were written with thicker ones.
/// </summary>
internal static class StrokeThickness
{
    /// <summary>Strokes thinner than this part of the digit's longer side are thickened. (Measured: the thinnest hundredth of MNIST's test images has 0.076.)</summary>
    private const double Thin = 0.08;

    /// <summary>To this part of the longer side. (Measured: a quarter of MNIST's test images has at most 0.109, half of them at most 0.127.)</summary>
    private const double Usual = 0.11;

    /// <summary>Returns the digit with strokes of usual thickness; one whose strokes are thick enough unchanged.</summary>
    /// <param name="ink">A digit, 0 paper to 255 full ink.</param>
    /// <param name="digitSide">The longer side of the digit, in pixels.</param>
    public static TonePicture Normalise(TonePicture ink, int digitSide)
    {
        var thickness = Measure(ink);
        var radius = thickness < Thin * digitSide ? (Usual * digitSide - thickness) / 2 : 0;
        return radius >= 0.5 ? Thicken(ink, radius) : ink;
    }

    /// <summary>The mean width of the strokes in pixels: twice their area over the length of their outline.</summary>
    public static double Measure(TonePicture ink)
    {
        double area = 0, steps = 0;
        for (var row = 0; row < ink.Height; row++)
        {
            for (var column = 0; column < ink.Width; column++)
            {
                var here = ink.Tones[row * ink.Width + column];
                area += here;
                steps += column + 1 < ink.Width ? Math.Abs(here - ink.Tones[row * ink.Width + column + 1]) : here;
                steps += row + 1 < ink.Height ? Math.Abs(here - ink.Tones[(row + 1) * ink.Width + column]) : here;
            }
        }

        // A line of unit length in a random direction makes 4/pi steps along the axes in the mean.
        return 2 * area / (steps * Math.PI / 4);
    }

    /// <summary>Gives every pixel the darkest ink within a radius; the picture grows by as much on each side.</summary>
    private static TonePicture Thicken(TonePicture ink, double radius)
    {
        var reach = (int)Math.Ceiling(radius);
        int width = ink.Width + 2 * reach, height = ink.Height + 2 * reach;
        var result = new float[width * height];
        for (var rowOffset = -reach; rowOffset <= reach; rowOffset++)
        {
            for (var columnOffset = -reach; columnOffset <= reach; columnOffset++)
            {
                // A radius that is not whole lets the outermost ring through in part.
                var weight = (float)Math.Clamp(radius + 0.5 - Math.Sqrt(rowOffset * rowOffset + columnOffset * columnOffset), 0, 1);
                if (weight > 0)
                {
                    Stamp(ink, weight, reach + rowOffset, reach + columnOffset, result, width);
                }
            }
        }

        return new(result, width, height);
    }

    private static void Stamp(TonePicture ink, float weight, int top, int left, float[] result, int width)
    {
        for (var row = 0; row < ink.Height; row++)
        {
            var source = ink.Tones.AsSpan(row * ink.Width, ink.Width);
            var target = result.AsSpan((top + row) * width + left, ink.Width);
            for (var column = 0; column < source.Length; column++)
            {
                target[column] = Math.Max(target[column], weight * source[column]);
            }
        }
    }
}
