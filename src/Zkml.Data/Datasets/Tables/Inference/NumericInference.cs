using System.Collections.Immutable;
using System.Globalization;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Makes a numeric column of cells that are numbers.</summary>
internal static class NumericInference
{
    // With fewer, a nine is as good as any number.
    private const int FewDistinct = 5;

    /// <summary>The column, with the median for missing numbers.</summary>
    /// <param name="profile">Its cells.</param>
    /// <param name="alsoMissing">Rows whose text says that the number is missing.</param>
    /// <param name="warnings">What is said of these.</param>
    public static InferredColumn Infer(ColumnProfile profile, IReadOnlyCollection<int> alsoMissing, params ImmutableArray<string> warnings)
    {
        double[] sorted = [.. profile.Numbers.Order()];
        var missing = profile.Missing.Count + alsoMissing.Count;
        if (sorted[0] == sorted[^1])
        {
            return new(null, $"left out: it is {Show(sorted[0])} in every row", missing);
        }

        var column = new NumericColumn(profile.Name, missing > 0 ? sorted[(sorted.Length - 1) / 2] : null)
        {
            Markers = [.. profile.StatedMarkers.Concat(alsoMissing.Select(profile.Cell).Where(cell => !MissingMarkers.HasWord(cell))).Distinct().Order(StringComparer.Ordinal)],
            Sign = profile.Table.Sign(profile.Column),
        };
        var words = $"numbers from {Show(sorted[0])} to {Show(sorted[^1])}{(column.Sign is { } sign ? $" {sign}" : "")}{(column.Missing is { } stand ? $"; the median {Show(stand)} stands in for missing ones" : "")}";
        return new(column, words, missing, [.. warnings, .. FarOff(profile, sorted), .. Sentinels(profile, sorted), .. Digits(profile)]);
    }

    // Such numbers are rarely measured: they mark something, or a decimal sign was lost.
    private static IEnumerable<string> FarOff(ColumnProfile profile, double[] sorted)
    {
        const double far = 1e9;
        foreach (var number in sorted.Length > 2 ? new[] { sorted[0], sorted[^1] } : [])
        {
            var others = Math.Max(Math.Abs(sorted[number == sorted[0] ? 1 : 0]), Math.Abs(sorted[number == sorted[^1] ? ^2 : ^1]));
            if (Math.Abs(number) > far * Math.Max(others, double.Epsilon))
            {
                var row = profile.NumberRows.ElementAt(profile.Numbers.IndexOf(number));
                yield return $"line {profile.Table.Lines[row]}, column '{profile.Name}': {profile.Cell(row)} is far from all other numbers of the column";
            }
        }
    }

    // Nines that are far from everything else mark missing numbers in many files: -999, 9999.
    private static IEnumerable<string> Sentinels(ColumnProfile profile, double[] sorted)
    {
        const double far = 5;
        double[] distinct = [.. sorted.Distinct()];
        foreach (var number in distinct.Length > FewDistinct ? new[] { distinct[0], distinct[^1] } : [])
        {
            var rest = distinct.Where(other => other != number).Max(Math.Abs);
            if (AreNines(number) && (number < 0 ? distinct[1] >= 0 || -number > far * rest : number > far * rest))
            {
                int[] rows = [.. profile.NumberRows.Where(row => NumericColumn.TryParse(profile.Cell(row), out var cell) && cell == number)];
                yield return $"column '{profile.Name}': {Show(number)} in {LineList.Of(profile.Table, rows)} is far from all other numbers; if it means that the number is missing, give --missing \"{profile.Cell(rows[0])}\"";
            }
        }
    }

    // Postal codes and the like: what is read is not what is written.
    private static IEnumerable<string> Digits(ColumnProfile profile)
    {
        if (profile.Padded is { } padded)
        {
            yield return $"line {profile.Table.Lines[padded]}, column '{profile.Name}': '{profile.Cell(padded)}' is read as a number; if the leading zeros matter, it is a code: a --schema can make its cells categories";
        }

        if (profile.Rounded is { } rounded && NumericColumn.TryParse(profile.Cell(rounded), out var number))
        {
            yield return $"line {profile.Table.Lines[rounded]}, column '{profile.Name}': {profile.Cell(rounded)} has more digits than a number holds, and is read as {number.ToString("F0", CultureInfo.InvariantCulture)}";
        }
    }

    private static bool AreNines(double number) => Math.Abs(number) is 9 or 99 or 999 or 9999 or 99999 or 999999 or 9999999;

    private static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
