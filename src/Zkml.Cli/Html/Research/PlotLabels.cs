namespace Zkml.Cli.Html.Research;

/// <summary>Chooses which points of a plot are named, so that no name lies over another.</summary>
internal static class PlotLabels
{
    /// <summary>Those that there is room for, in their order: an earlier one goes before a later one.</summary>
    /// <param name="points">What could be named.</param>
    /// <param name="label">The name, and where it would end.</param>
    public static IReadOnlyList<T> WithRoom<T>(IEnumerable<T> points, Func<T, PlotLabel> label)
    {
        var named = new List<T>();
        foreach (var point in points)
        {
            if (!named.Any(other => label(other).Overlaps(label(point))))
            {
                named.Add(point);
            }
        }

        return named;
    }
}
