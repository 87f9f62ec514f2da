using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Finds how a column writes dates or times.</summary>
internal static class DateFormats
{
    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d.M.yy", "d/M/yy", "M/d/yy", "yyyy-M", "M/yyyy", "MMM yyyy", "MMMM yyyy"];
    private static readonly string[] Times = ["H:m", "H:m:ss", "H:m:ss.FFFFFFF", "h:m tt", "h:m:ss tt", "H:mK", "H:m:ssK", "H:m:ss.FFFFFFFK"];

    private static readonly ImmutableArray<string> All =
    [
        .. Dates,
        .. Dates.SelectMany(date => Times.SelectMany(time => new[] { $"{date} {time}", $"{date}'T'{time}" })),
        "H:m", "H:m:ss",
    ];

    /// <summary>The formats in which all cells are dates, those that read the same from them counted once; none where they are no dates.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string> cells)
    {
        if (cells.Count == 0 || !cells[0].AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var found = new List<(string Format, DateTime[] Times)>();
        foreach (var format in All)
        {
            if (Read(cells, format) is { } times && !found.Any(other => other.Times.AsSpan().SequenceEqual(times)))
            {
                found.Add((format, times));
            }
        }

        return [.. found.Select(candidate => candidate.Format)];
    }

    /// <summary>Whether a format has the time of the day.</summary>
    public static bool HasTime(string format) => format.Contains('m', StringComparison.Ordinal);

    private static DateTime[]? Read(IReadOnlyList<string> cells, string format)
    {
        var times = new DateTime[cells.Count];
        for (var i = 0; i < times.Length; i++)
        {
            if (!DateColumn.TryParse(cells[i], format, out times[i]))
            {
                return null;
            }
        }

        return times;
    }
}
