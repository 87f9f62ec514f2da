using Zkml.Data.Datasets.Tables.Numbers;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>
/// Tells whether a file's first line names its columns or is a row already. A number above numbers speaks for a row; and where no text stands above numbers, so does a cell that is the same as
/// one below it, or that marks a missing value. Whole numbers at equal distances are names: of years, of pixels.
/// </summary>
internal static class HeaderSigns
{
    private const int LookedAtRows = 200;

    /// <summary>Whether it looks like a row.</summary>
    /// <param name="first">The cells of the first line.</param>
    /// <param name="rows">How many rows are below.</param>
    /// <param name="cell">A cell below, by row and column.</param>
    public static bool LookLikeRow(IReadOnlyList<string> first, int rows, Func<int, int, string> cell)
    {
        // A header that is there again does not make texts of a column of numbers.
        int[] looked = [.. Enumerable.Range(0, Math.Min(rows, LookedAtRows)).Where(row => Enumerable.Range(0, first.Count).Any(column => cell(row, column) != first[column]))];
        var (numbers, names, others) = (0, 0, 0);
        for (var column = 0; column < first.Count; column++)
        {
            var below = looked.Select(row => cell(row, column)).Where(text => !MissingMarkers.Has(text)).ToArray();
            if (below.Count(NumberNotation.CanBeNumber) * 2 <= below.Length)
            {
                others += Enumerable.Range(0, Math.Min(rows, LookedAtRows)).Any(row => cell(row, column) == first[column] && !MissingMarkers.Has(first[column])) ? 1 : 0;
            }
            else if (NumberNotation.CanBeNumber(first[column]))
            {
                numbers++;
            }
            else if (MissingMarkers.Has(first[column]))
            {
                // The header of a column of running numbers is empty, as pandas writes it.
                others += first[column].Length > 0 ? 1 : 0;
            }
            else
            {
                names++;
            }
        }

        return (numbers > 0 && !AreEquallySpaced(first)) || (others > 0 && names == 0);
    }

    private static bool AreEquallySpaced(IReadOnlyList<string> cells)
    {
        var numbers = cells.Select(cell => NumericColumn.TryParse(cell, out var number) ? number : double.NaN).Where(double.IsFinite).ToArray();
        return numbers.Length > 2 && numbers[1] > numbers[0] && numbers[0] >= 0 && numbers.All(number => number == Math.Floor(number))
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second - pair.First == numbers[1] - numbers[0]);
    }
}
