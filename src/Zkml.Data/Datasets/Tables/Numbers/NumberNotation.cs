using System.Collections.Immutable;
using System.Globalization;

namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>A way to write numbers: what stands before decimals, and what between thousands.</summary>
/// <param name="Decimal">Point or comma.</param>
/// <param name="Group">Between groups of three digits; null where nothing is. A blank stands for all blanks that do not break a line, an apostrophe for the curved one, too.</param>
internal sealed record NumberNotation(DecimalSign Decimal, char? Group)
{
    /// <summary>As programs write numbers: 1234.5.</summary>
    public static NumberNotation Plain { get; } = new(DecimalSign.Point, null);

    /// <summary>All that are known, the plain one first.</summary>
    public static ImmutableArray<NumberNotation> All { get; } =
    [
        Plain, new(DecimalSign.Point, ','), new(DecimalSign.Comma, null), new(DecimalSign.Comma, '.'),
        new(DecimalSign.Point, ' '), new(DecimalSign.Comma, ' '), new(DecimalSign.Point, '\''), new(DecimalSign.Comma, '\''),
    ];

    private char DecimalLetter => Decimal == DecimalSign.Point ? '.' : ',';

    /// <summary>Whether a text is a number in some notation, with a sign such as % or € or without.</summary>
    public static bool CanBeNumber(string text)
    {
        if (NumericColumn.TryParse(text, out _))
        {
            return true;
        }

        var number = NumberSign.Split(text).Number;
        return All.Any(notation => notation.TryParse(number, out _));
    }

    /// <summary>Reads a finite number.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        Span<char> plain = stackalloc char[text.Length <= 64 ? text.Length : 0];
        return text.Length is > 0 and <= 64 && TryMakePlain(text, ref plain)
            && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>Whether the text has the letters that make this notation another than one without them.</summary>
    public bool Shows(ReadOnlySpan<char> text) => text.Contains(DecimalLetter) || ShowsGroup(text);

    /// <summary>Whether the text has what stands between thousands.</summary>
    public bool ShowsGroup(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (IsGroup(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text has a decimal point or comma of this notation.</summary>
    public bool ShowsDecimals(ReadOnlySpan<char> text) => text.Contains(DecimalLetter);

    // Drops what stands between thousands, and makes the decimal sign a point. False where a group is not one of three digits, or a letter is none of a number.
    private bool TryMakePlain(ReadOnlySpan<char> text, ref Span<char> plain)
    {
        var (length, digits, isGrouped, isWhole) = (0, 0, false, true);
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits++;
                plain[length++] = letter;
            }
            else if (isWhole && IsGroup(letter))
            {
                // No thousands begin with a zero: 0,125 is an eighth.
                if (isGrouped ? digits != 3 : digits is < 1 or > 3 || plain[length - digits] == '0')
                {
                    return false;
                }

                (digits, isGrouped) = (0, true);
            }
            else if (isWhole && letter == DecimalLetter && (!isGrouped || digits == 3))
            {
                isWhole = false;
                plain[length++] = '.';
            }
            else if (NumericColumn.IsMinus(letter) || letter == '+')
            {
                plain[length++] = letter == '+' ? '+' : '-';
            }
            else if (letter is 'e' or 'E' && !isGrouped)
            {
                isWhole = false;
                plain[length++] = 'e';
            }
            else
            {
                return false;
            }
        }

        plain = plain[..length];
        return !isGrouped || !isWhole || digits == 3;
    }

    private bool IsGroup(char letter) => Group switch
    {
        null => false,
        ' ' => letter is ' ' or '\u00a0' or '\u202f' or '\u2009',
        '\'' => letter is '\'' or '\u2019',
        _ => letter == Group,
    };
}
