using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Says what a column is: numbers, yes and no, dates, categories, or nothing that a model should see.</summary>
internal static class ColumnInference
{
    // A column of more different numbers is not one of categories that happen to be numbers.
    private const int FewNumbers = 20;

    // Of so many numbers, one cell may be none without making categories of them.
    private const int NumbersAnOddCell = 5;
    private const double OddShare = 0.05;
    private const int FewOddTexts = 5;

    /// <summary>Looks at a column.</summary>
    /// <param name="profile">Its cells.</param>
    /// <param name="encoding">How categories become features.</param>
    /// <exception cref="MalformedInputException">It is neither numbers nor categories; the message names the lines.</exception>
    public static InferredColumn Infer(ColumnProfile profile, CategoryEncoding encoding)
    {
        if (profile.Numbers.Count == 0 && profile.Texts.Count == 0)
        {
            return new(null, "left out: it is empty in every row", profile.Missing.Count);
        }

        if (profile.Texts.Count == 0)
        {
            return NumericInference.Infer(profile, []);
        }

        if (profile.Numbers.Count == 0)
        {
            return TextInference.Infer(profile, encoding);
        }

        // Words such as "unknown" among numbers say that a number is missing; but "none" among few numbers may be one more of them.
        int[] words = [.. profile.Texts.Where(row => MissingMarkers.HasWord(profile.Cell(row)))];
        int[] others = [.. profile.Texts.Except(words)];
        var areFewNumbers = profile.Numbers.Distinct().Take(FewNumbers + 1).Count() <= FewNumbers;
        if (others.Length == 0)
        {
            return areFewNumbers && !AreFew(words.Length, profile) && words.Any(row => IsNone(profile.Cell(row)))
                ? TextInference.Infer(profile, encoding)
                : NumericInference.Infer(profile, words, Beside(profile, words, "taken for missing numbers"));
        }

        var areFew = AreFew(others.Length, profile);
        if (!areFew && (areFewNumbers || others.Length >= profile.Numbers.Count))
        {
            return TextInference.Infer(profile, encoding);
        }

        if (others.FirstOrDefault(row => IsNearlyNumber(profile.Cell(row)), -1) is var odd and >= 0)
        {
            throw profile.Table.Problem(odd, profile.Column, $"{NotANumber(profile, others)}; correct it, or give --missing \"{profile.Cell(odd)}\" if it means that the number is missing");
        }

        return areFew || others.Select(profile.Cell).Distinct().Take(FewOddTexts + 1).Count() <= FewOddTexts
            ? NumericInference.Infer(profile, profile.Texts, Beside(profile, profile.Texts, "taken for missing numbers"))
            : throw profile.Table.Problem(others[0], profile.Column, $"{NotANumber(profile, others)}: the column is neither one of numbers nor of categories; leave it out with --ignore \"{profile.Name}\", or say by --schema what it is");
    }

    /// <summary>A text that is meant as a number, but is none.</summary>
    public static bool IsNearlyNumber(string cell) => cell.AsSpan().ContainsAnyInRange('0', '9') || cell.Contains('∞') || cell.TrimStart('+', '-', '\u2212').StartsWith("inf", StringComparison.OrdinalIgnoreCase);

    private static bool AreFew(int odd, ColumnProfile profile) =>
        odd <= Math.Max(1, OddShare * (profile.Numbers.Count + odd)) && profile.Numbers.Count >= NumbersAnOddCell * odd;

    private static bool IsNone(string cell) => cell.Equals("none", StringComparison.OrdinalIgnoreCase) || cell.Equals("nil", StringComparison.OrdinalIgnoreCase);

    private static string NotANumber(ColumnProfile profile, int[] others) => others.Length == 1
        ? $"'{profile.Cell(others[0])}' is not a finite number, as the other {profile.Numbers.Count} cells of the column are"
        : $"'{profile.Cell(others[0])}' is not a finite number, as {profile.Numbers.Count} cells of the column are; nor are {others.Length - 1} more, in {LineList.Of(profile.Table, others[1..])}";

    private static string Beside(ColumnProfile profile, IReadOnlyCollection<int> rows, string taken) =>
        $"column '{profile.Name}': {LineList.Texts(rows.Select(profile.Cell))} in {LineList.Of(profile.Table, rows)} {(rows.Count == 1 ? "is" : "are")} {taken}";
}
