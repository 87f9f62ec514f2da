using System.Collections.Immutable;

namespace Zkml.Data.Features;

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

    /// <summary>These values and one more; they are no image any longer.</summary>
    /// <exception cref="ArgumentException">There is a value of that name already.</exception>
    internal StageLayout Append(StageValue value) => Values.All(other => other.Name != value.Name)
        ? new([.. Values, value])
        : throw new ArgumentException($"two values would be called {value.Name}");

    /// <summary>The name of a grid's value: prefix, row, underscore, column.</summary>
    internal static string GridName(string prefix, int side, int position) => $"{prefix}{position / side}_{position % side}";
}
