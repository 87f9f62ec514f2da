using System.Collections.Immutable;
using System.Globalization;

namespace Zkml.Learning.Data.Tables.Numbers;

/// <summary>Signs of percents and currencies that stand before or behind a number.</summary>
internal static class NumberSign
{
    /// <summary>Percent, of which a number with and one without mean different things.</summary>
    public const string Percent = "%";

    private static readonly ImmutableArray<string> Words =
    [
        "US$", "CHF", "EUR", "USD", "GBP", "JPY", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL", "CAD", "AUD", "NZD", "ZAR", "KRW", "TRY", "MXN", "R$", "Fr.", "kr", "zł", "Kč", "Ft",
    ];

    /// <summary>Whether a sign changes what a number is worth, and not only what it counts.</summary>
    public static bool IsScale(string? sign) => sign is Percent or "‰";

    /// <summary>Takes the sign off a number; null where there is none.</summary>
    /// <param name="text">Such as <c>$5</c>, <c>-5 €</c> or <c>2.4%</c>.</param>
    public static (string? Sign, string Number) Split(string text)
    {
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
