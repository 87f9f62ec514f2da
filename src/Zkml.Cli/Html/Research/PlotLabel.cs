namespace Zkml.Cli.Html.Research;

/// <summary>A name on a plot. Lengths are in pixels.</summary>
/// <param name="Text">The name.</param>
/// <param name="X">Where it ends.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="FontSize">Of its letters.</param>
internal readonly record struct PlotLabel(string Text, double X, double Y, int FontSize)
{
    /// <summary>Letters of sans-serif fonts are some six tenths as wide as high.</summary>
    private double Width => 0.6 * FontSize * Text.Length;

    /// <summary>Whether one would lie over the other.</summary>
    public bool Overlaps(PlotLabel other) => Math.Abs(Y - other.Y) < FontSize && X - Width < other.X && other.X - other.Width < X;
}
