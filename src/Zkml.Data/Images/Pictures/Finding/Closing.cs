namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>
/// Grey-scale morphology with a disc, or rather an octagon: closing takes away whatever is dark and narrower than the disc, and leaves all else
/// as it is, edges of shadows and sheets included (J. Serra, "Image Analysis and Mathematical Morphology", 1982).
/// </summary>
internal static class Closing
{
    /// <summary>A regular octagon of radius 1 is the sum of two axial lines, each of half this length, and of two diagonals.</summary>
    private const double AxialPart = 0.4142;

    /// <summary>Half of the width of each of the diagonals.</summary>
    private const double DiagonalPart = 0.2929;

    /// <summary>Closes a picture.</summary>
    /// <param name="picture">Dark is what is taken away.</param>
    /// <param name="radius">Of the octagon, in pixels.</param>
    public static TonePicture Apply(TonePicture picture, int radius)
    {
        var tones = picture.Tones.ToArray();
        Dilate(tones, picture.Width, picture.Height, radius);
        Negate(tones);
        Dilate(tones, picture.Width, picture.Height, radius);
        Negate(tones);
        return picture with { Tones = tones };
    }

    private static void Dilate(float[] tones, int width, int height, int radius)
    {
        int axial = Math.Max(1, (int)Math.Round(AxialPart * radius)), diagonal = (int)Math.Round(DiagonalPart * radius);
        AlongLines(tones, width, height, 1, 0, axial);
        AlongLines(tones, width, height, 0, 1, axial);
        if (diagonal > 0)
        {
            AlongLines(tones, width, height, 1, 1, diagonal);
            AlongLines(tones, width, height, -1, 1, diagonal);
        }
    }

    /// <summary>Every line in one direction; each starts at a pixel whose predecessor is outside.</summary>
    private static void AlongLines(float[] tones, int width, int height, int columnStep, int rowStep, int reach)
    {
        var line = new float[Math.Max(width, height)];
        var scratch = new float[2 * (line.Length + 2 * reach)];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                int beforeColumn = column - columnStep, beforeRow = row - rowStep;
                if (beforeColumn < 0 || beforeColumn >= width || beforeRow < 0)
                {
                    AlongLine(tones, width, height, column, row, columnStep, rowStep, reach, line, scratch);
                }
            }
        }
    }

    private static void AlongLine(float[] tones, int width, int height, int column, int row, int columnStep, int rowStep, int reach, float[] line, float[] scratch)
    {
        var steps = Math.Min(
            columnStep == 0 ? int.MaxValue : columnStep > 0 ? width - column : column + 1,
            rowStep == 0 ? int.MaxValue : height - row);
        var stride = rowStep * width + columnStep;
        var start = row * width + column;
        for (var i = 0; i < steps; i++)
        {
            line[i] = tones[start + i * stride];
        }

        SlidingExtreme.Maximum(line.AsSpan(0, steps), reach, scratch);
        for (var i = 0; i < steps; i++)
        {
            tones[start + i * stride] = line[i];
        }
    }

    private static void Negate(float[] tones)
    {
        for (var i = 0; i < tones.Length; i++)
        {
            tones[i] = -tones[i];
        }
    }
}
