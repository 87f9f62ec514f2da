namespace Zkml.Host;

/// <summary>Suggests what a mistyped name may have meant.</summary>
public static class NearestName
{
    // One typing error per few letters, and never more than half of the letters.
    private const int LettersAnError = 3;

    /// <summary>The candidate with the fewest typing errors: letters left out, added, changed or swapped; null if none is near.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="candidates">The known names.</param>
    public static string? Of(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Name: candidate, Errors: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(candidate => candidate.Errors <= Math.Max(1, Math.Min(name.Length, candidate.Name.Length) / LettersAnError))
        .OrderBy(candidate => candidate.Errors)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>The end of a message: <c>; did you mean 'evaluate'?</c>, or an empty string.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) => Of(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    // The distance of Damerau and Levenshtein in which no letter is edited twice (optimal string alignment).
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
