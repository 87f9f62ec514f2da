using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Html.Research;

/// <summary>A grey image as a drawing: a path per level of grey, of horizontal strokes, which is a tenth of a rectangle per pixel.</summary>
/// <param name="Side">Columns and rows.</param>
/// <param name="Paths">The path of each level that occurs.</param>
/// <param name="Caption">What it is and what it was taken for.</param>
internal sealed record DigitImage(int Side, ImmutableArray<GreyPath> Paths, string Caption)
{
    private const int Levels = 4;

    /// <summary>Draws a sample of a data set.</summary>
    public static DigitImage Of(ImageDataset samples, int index, string caption)
    {
        var image = samples.Image(index);
        var paths = ImmutableArray.CreateBuilder<GreyPath>(Levels);
        for (var level = 1; level <= Levels; level++)
        {
            var strokes = Strokes(image, samples.Width, level);
            if (strokes.Length > 0)
            {
                paths.Add(new(strokes, (level / (double)Levels).ToString("0.##", CultureInfo.InvariantCulture)));
            }
        }

        return new(samples.Width, paths.ToImmutable(), caption);
    }

    private static string Strokes(ReadOnlySpan<byte> image, int width, int level)
    {
        var text = new StringBuilder();
        for (var start = 0; start < image.Length;)
        {
            var end = start;
            while (end < image.Length && end / width == start / width && LevelOf(image[end]) == level)
            {
                end++;
            }

            if (end > start)
            {
                text.Append(CultureInfo.InvariantCulture, $"M{start % width} {start / width}.5h{end - start}");
            }

            start = Math.Max(end, start + 1);
        }

        return text.ToString();
    }

    private static int LevelOf(byte pixel) => (pixel * Levels + byte.MaxValue / 2) / byte.MaxValue;
}
