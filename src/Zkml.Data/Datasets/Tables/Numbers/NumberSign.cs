using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>Signs of percents and currencies that stand before or behind a number, and units behind it.</summary>
internal static partial class NumberSign
{
    /// <summary>Percent, of which a number with and one without mean different things.</summary>
    public const string Percent = "%";

    private static readonly ImmutableArray<string> Words =
    [
        "US$", "CHF", "EUR", "USD", "GBP", "JPY", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL", "CAD", "AUD", "NZD", "ZAR", "KRW", "TRY", "MXN", "R$", "Fr.", "kr", "zł", "Kč", "Ft",
    ];

    /// <summary>Whether a sign changes what a number is worth, and not only what it counts.</summary>
    public static bool IsScale(string? sign) => sign is Percent or "‰";

    /// <summary>Takes the sign off a number; null if there is none.</summary>
    /// <param name="text">Such as <c>$5</c>, <c>-5 €</c> or <c>2.4%</c>.</param>
    /// <param name="unit">What is known to stand behind the numbers of the column; null for nothing.</param>
    public static (string? Sign, string Number) Split(string text, string? unit = null)
    {
        if (unit is not null && text.EndsWith(unit, StringComparison.Ordinal))
        {
            return (unit, text[..^unit.Length].TrimEnd());
        }

        // Most numbers begin and end in a digit.
        if (text.Length == 0 || (char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || text[0] is '.' or ',')))
        {
            return (null, text);
        }

        var minus = NumericColumn.IsMinus(text[0]);
        var rest = minus ? text[1..].TrimStart() : text;
        foreach (var sign in SignsOf(rest))
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                return (sign, (minus ? "-" : "") + rest[sign.Length..].TrimStart());
            }

            if (rest.EndsWith(sign, StringComparison.Ordinal))
            {
                return (sign, (minus ? "-" : "") + rest[..^sign.Length].TrimEnd());
            }
        }

        return (null, text);
    }

    /// <summary>The unit that stands behind every number of a column, such as kg or °C; null if there is none, or not behind each.</summary>
    /// <param name="cells">The cells that have a value.</param>
    public static string? CommonUnit(IEnumerable<string> cells)
    {
        string? common = null;
        foreach (var cell in cells)
        {
            if (UnitOf(cell) is not { } unit || (common ?? unit) != unit)
            {
                return null;
            }

            common = unit;
        }

        return common;
    }

    // Of one letter, it needs a blank before it: 5a and 5b are no numbers. Nor are 1st and 5 pm.
    private static string? UnitOf(string cell)
    {
        var match = Unit().Match(cell);
        var unit = match.Groups["unit"].Value;
        return match.Success && (match.Groups["blank"].Length > 0 || unit.Length > 1) && unit.ToLowerInvariant() is not ("st" or "nd" or "rd" or "th" or "am" or "pm") ? unit : null;
    }

    [GeneratedRegex(@"^[^\p{L}]*[0-9](?<blank>\s?)(?<unit>[\p{L}°µ][\p{L}°µ/²³]{0,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    private static IEnumerable<string> SignsOf(string text)
    {
        if (text.Length < 2)
        {
            yield break;
        }

        foreach (var word in Words)
        {
            yield return word;
        }

        foreach (var letter in new[] { text[0], text[^1] })
        {
            if (letter is '%' or '‰' || char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol)
            {
                yield return letter.ToString();
            }
        }
    }
}
