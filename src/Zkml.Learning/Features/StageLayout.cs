using System.Collections.Immutable;

namespace Zkml.Learning.Features;

/// <summary>What flows between two feature steps: integers with names and intervals, often a square image.</summary>
/// <param name="Values">In order; an image row by row.</param>
/// <param name="Side">Rows and columns of the image; 0 where the values are no image.</param>
public sealed record StageLayout(ImmutableArray<StageValue> Values, int Side = 0)
{
    /// <summary>How many values there are.</summary>
    public int Count => Values.Length;

    /// <summary>Whether the values are a square image.</summary>
    public bool IsImage => Side > 0;

    /// <summary>A square image whose pixels all have the same interval, named <c>p3_7</c> in row 3, column 7.</summary>
    public static StageLayout Image(int side, long minimum, long maximum, string prefix = "p") => new(
        [.. Enumerable.Range(0, side * side).Select(i => new StageValue(GridName(prefix, side, i), minimum, maximum))],
        side);

    /// <summary>The name of a grid's value: prefix, row, underscore, column.</summary>
    internal static string GridName(string prefix, int side, int position) => $"{prefix}{position / side}_{position % side}";
}
