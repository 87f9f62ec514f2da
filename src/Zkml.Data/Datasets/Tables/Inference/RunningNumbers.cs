using System.Text.RegularExpressions;
using Zkml.Data.Datasets.Tables.Csv;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>
/// Finds columns that name rows instead of describing them: running numbers, in order or shuffled, numbers that are called an identifier, texts of which no two rows have the same. What a model learns
/// from them holds for these rows alone.
/// </summary>
internal static partial class RunningNumbers
{
    // In fewer rows, numbers in a row are nothing unusual, and texts that differ neither.
    private const int FewRows = 10;

    // So many texts that all differ are enough to say that no two are the same.
    private const int ManyTexts = 100_000;

    /// <summary>Why a column names its rows; null if it does not seem to.</summary>
    public static string? Find(ColumnProfile profile)
    {
        if (profile.Missing.Count > 0 || IsOfTime().IsMatch(profile.Name))
        {
            return null;
        }

        if (profile.Texts.Count == 0)
        {
            return Numbers(profile);
        }

        return profile.Numbers.Count == 0 && profile.Texts.Count >= FewRows && AreDifferent(profile) && !IsDate(profile)
            ? "no two rows have the same text"
            : null;
    }

    private static string? Numbers(ColumnProfile profile)
    {
        var numbers = profile.Numbers;
        // Where the header leaves the first column's place empty, it is an index, as pandas and R write it.
        var isIdentifier = IsIdentifier().IsMatch(profile.Name) || (profile.Column == 0 && profile.Table.Nameless.Contains(profile.Name));
        var isNamed = isIdentifier || HeaderNames.IsNumbered(profile.Name);
        if (numbers.Count < 3 || numbers.Exists(number => number != Math.Floor(number)) || !AreDifferent(numbers))
        {
            return null;
        }

        if (numbers.Max() - numbers.Min() == numbers.Count - 1 && (isNamed || numbers.Count >= FewRows))
        {
            return "a running number";
        }

        return isIdentifier && numbers.Count >= FewRows ? $"whole numbers of which no two are the same, {(IsIdentifier().IsMatch(profile.Name) ? "called an identifier" : "in a first column without a name")}" : null;
    }

    private static bool AreDifferent(List<double> numbers)
    {
        double[] sorted = [.. numbers];
        Array.Sort(sorted);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDifferent(ColumnProfile profile)
    {
        var seen = new HashSet<string>();
        return profile.Texts.Take(ManyTexts).All(row => seen.Add(profile.Cell(row)));
    }

    private static bool IsDate(ColumnProfile profile) => !DateFormats.Of([.. profile.Texts.Take(ManyTexts).Select(profile.Cell)]).IsEmpty;

    [GeneratedRegex(@"(^|[\W_])(?i:id|ids|idx|index|uuid|guid|key|nr|no|num|row|rownum|rowid|row[ _]?number|number|unnamed.*|serial|phone|telephone|tel|mobile|fax|isbn|ean|barcode|iban|account|ssn|passport)$|[a-z](I[dD]|Number|Nr|No|Key|Index)$|^#$", RegexOptions.CultureInvariant)]
    private static partial Regex IsIdentifier();

    [GeneratedRegex(@"(year|month|date|time|day|week|hour|minute|second|stamp|age)s?$|^ts$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsOfTime();
}
