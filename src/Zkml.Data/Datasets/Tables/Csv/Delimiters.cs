using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>What may stand between the cells of a file, and what people call it.</summary>
public static class Delimiters
{
    private static readonly ImmutableArray<(char Delimiter, string Option, string Name)> All =
        [(',', "comma", "commas"), (';', "semicolon", "semicolons"), ('\t', "tab", "tabs"), ('|', "pipe", "pipes")];

    /// <summary>Those that files are looked at for, the usual one first.</summary>
    public static ImmutableArray<char> Usual { get; } = [.. All.Select(known => known.Delimiter)];

    /// <summary>What options call them.</summary>
    public static ImmutableArray<string> OptionNames { get; } = [.. All.Select(known => known.Option)];

    /// <summary>The plural: <c>semicolons</c>; of others <c>'^'</c>.</summary>
    public static string NameOf(char delimiter) => All.FirstOrDefault(known => known.Delimiter == delimiter).Name ?? $"'{delimiter}'";

    /// <summary>The delimiter that an option names, by its name or as it is; null if it names none.</summary>
    public static char? Parse(string option)
    {
        var known = All.FirstOrDefault(known => known.Option == option);
        return known.Option is not null ? known.Delimiter
            : option == "\\t" ? '\t'
            : option is [var letter] && letter is not ('"' or '\r' or '\n' or '.' or '-' or '+') && !char.IsLetterOrDigit(letter) ? letter
            : null;
    }
}
