using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Zkml.Data.Datasets.Tables;

/// <summary>A column of dates or times, a feature a part.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Format">How they are written, as .NET has it: <c>yyyy-MM-dd</c>. A time with an offset is taken to UTC, one without as it is.</param>
/// <param name="Parts">What becomes a feature, at least one.</param>
public sealed record DateColumn(string Name, string Format, ImmutableArray<DatePart> Parts) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int FeatureCount => Parts.Length;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => Parts.Select(part => $"{Name}: {NameOf(part)}");

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges => Parts.Select(RangeOf);

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        if (!TryParse(cell, Format, out var time))
        {
            return MissingMarkers.Has(cell) ? "the date is missing, and nothing can stand in for it" : $"'{cell}' is not a date or time of the form {Format}";
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            features[i] = PartOf(time, Parts[i]);
        }

        return null;
    }

    /// <summary>What files call a part.</summary>
    public static string NameOf(DatePart part) => JsonNamingPolicy.CamelCase.ConvertName(part.ToString());

    /// <summary>Reads a date or time in UTC.</summary>
    internal static bool TryParse(string cell, string format, out DateTime time) => DateTime.TryParseExact(
        cell, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out time);

    /// <summary>Equal where the parts are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(DateColumn? other) => other is not null && Name == other.Name && Format == other.Format && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Format, Parts.Length);

    // Days and seconds have no end that anybody declared.
    private static ColumnRange? RangeOf(DatePart part) => part switch
    {
        DatePart.Month => new(1, 12, 0),
        DatePart.Day => new(1, 31, 0),
        DatePart.Weekday => new(1, 7, 0),
        DatePart.Hour => new(0, 23, 0),
        DatePart.Minute => new(0, 59, 0),
        _ => null,
    };

    private static double PartOf(DateTime time, DatePart part) => part switch
    {
        DatePart.Days => (time - DateTime.UnixEpoch).TotalDays,
        DatePart.Seconds => (time - DateTime.UnixEpoch).TotalSeconds,
        DatePart.Year => time.Year,
        DatePart.Month => time.Month,
        DatePart.Day => time.Day,
        DatePart.Weekday => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek,
        DatePart.Hour => time.Hour,
        DatePart.Minute => time.Minute,
        _ => throw new NotSupportedException(part.ToString()),
    };
}
