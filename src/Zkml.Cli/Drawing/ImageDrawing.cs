using Spectre.Console;
using Zkml.Host;

namespace Zkml.Cli.Drawing;

/// <summary>
/// Draws grey images beside each other, two rows of pixels in a line: with colours as half blocks in 256 greys, without as letters that are the
/// darker the more ink there is.
/// </summary>
internal static class ImageDrawing
{
    private const string Ramp = " .:-=+*#%@";
    private const int Gap = 2;

    /// <summary>Draws them, as many in a line as the console has room for.</summary>
    public static void Draw(IAnsiConsole console, IReadOnlyList<GreyImage> images)
    {
        for (var first = 0; first < images.Count;)
        {
            var width = images[first].Width;
            var count = 1;
            while (first + count < images.Count && width + Gap + images[first + count].Width <= console.Profile.Width)
            {
                width += Gap + images[first + count].Width;
                count++;
            }

            DrawBesideEachOther(console, [.. images.Skip(first).Take(count)]);
            first += count;
        }
    }

    private static void DrawBesideEachOther(IAnsiConsole console, GreyImage[] images)
    {
        var lines = images.Max(image => (image.Height + 1) / 2);
        for (var line = 0; line < lines; line++)
        {
            var text = new Paragraph();
            foreach (var image in images)
            {
                AppendLine(console, text, image, line);
                text.Append(new string(' ', Gap));
            }

            WriteLine(console, text);
        }

        var captions = new Paragraph();
        foreach (var image in images)
        {
            captions.Append(VisibleText.OneLine(image.Caption).PadRight(image.Width + Gap));
        }

        WriteLine(console, captions);
    }

    private static void AppendLine(IAnsiConsole console, Paragraph text, GreyImage image, int line)
    {
        for (var column = 0; column < image.Width; column++)
        {
            var upper = Pixel(image, 2 * line, column);
            var lower = Pixel(image, 2 * line + 1, column);
            if (upper is null)
            {
                text.Append(" ");
            }
            else if (console.Profile.Capabilities.ColorSystem >= ColorSystem.EightBit)
            {
                text.Append("▀", new Style(Grey(upper.Value), lower is null ? null : Grey(lower.Value)));
            }
            else
            {
                text.Append(Ramp[(upper.Value + (lower ?? 0)) * (Ramp.Length - 1) / 510].ToString());
            }
        }
    }

    private static byte? Pixel(GreyImage image, int row, int column) => row < image.Height ? image.Pixels[row * image.Width + column] : null;

    private static Color Grey(byte level) => new(level, level, level);

    private static void WriteLine(IAnsiConsole console, Paragraph text)
    {
        console.Write(text);
        console.WriteLine();
    }
}
