using System.Globalization;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// The numbers that a column is declared to hold. A program whose thresholds are private is made of this range alone, so everyone who has the program knows it: it must say no more of the
/// training data, and nothing of the thresholds, than may be known.
/// </summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest, not below the smallest.</param>
/// <param name="Decimals">With how many decimals they are written at most, 0 to 6; null where that is not known, or more.</param>
public sealed record ColumnRange(double Minimum, double Maximum, int? Decimals = null)
{
    /// <summary>The most decimals that are told apart.</summary>
    public const int MaximumDecimals = 6;

    /// <summary>That of a feature which says whether something is so.</summary>
    public static ColumnRange Flag { get; } = Whole(1);

    /// <summary>Whole numbers from 0 on.</summary>
    public static ColumnRange Whole(int maximum) => new(0, maximum, 0);

    /// <summary>For readers: <c>4 to 8 with 1 decimal</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}") + Decimals switch
    {
        null => "",
        0 => ", whole numbers",
        1 => " with 1 decimal",
        _ => string.Create(CultureInfo.InvariantCulture, $" with {Decimals} decimals"),
    };
}
