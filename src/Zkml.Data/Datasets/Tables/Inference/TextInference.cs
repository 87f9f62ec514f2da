using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Makes a column of yes and no, of dates or of categories of cells that are texts.</summary>
internal static class TextInference
{
    private const int MaximumCategories = 256;
    private const int ListedCategories = 8;

    // Beyond, they are no categories, and dates are told by those that were seen.
    private const int ManyTexts = 100_000;

    /// <summary>What the column is.</summary>
    /// <exception cref="MalformedInputException">It has too many texts to be categories; the message names the line.</exception>
    public static InferredColumn Infer(ColumnProfile profile, CategoryEncoding encoding)
    {
        string[] distinct = [.. profile.Texts.Concat(profile.NumberRows).Select(profile.Cell).Distinct().Take(ManyTexts).Order(StringComparer.Ordinal)];
        if (distinct.Length == 1 && profile.Missing.Count == 0)
        {
            return new(null, $"left out: it is '{distinct[0]}' in every row", 0);
        }

        return Booleans(profile, distinct) ?? Dates(profile, distinct) ?? Categories(profile, distinct, encoding);
    }

    private static InferredColumn? Booleans(ColumnProfile profile, string[] distinct)
    {
        if (distinct.Any(cell => BooleanWords.Parse(cell) is null) || distinct.Select(BooleanWords.Parse).Distinct().Count() < 2)
        {
            return null;
        }

        var yes = profile.Texts.Concat(profile.NumberRows).Count(row => BooleanWords.Parse(profile.Cell(row)) == true);
        bool? missing = profile.Missing.Count > 0 ? yes * 2 > profile.Texts.Count + profile.Numbers.Count : null;
        return new(new BooleanColumn(profile.Name, missing), $"yes or no, written {LineList.Texts(distinct)}{(missing is { } stand ? $"; {(stand ? "yes" : "no")} stands in for missing ones" : "")}", profile.Missing.Count);
    }

    private static InferredColumn? Dates(ColumnProfile profile, string[] distinct)
    {
        var formats = DateFormats.Of(distinct);
        if (formats.IsEmpty)
        {
            return null;
        }

        if (profile.Missing.Count > 0)
        {
            return new(
                null, $"left out: dates, of which {profile.Missing.Count} {(profile.Missing.Count == 1 ? "is" : "are")} missing", profile.Missing.Count,
                $"column '{profile.Name}' is skipped: its date is missing in {LineList.Of(profile.Table, profile.Missing)}, and nothing can stand in for a date; fill it in, or leave the {(profile.Missing.Count == 1 ? "row" : "rows")} out");
        }

        if (formats.Length > 1)
        {
            return new(
                null, $"left out: dates such as '{distinct[0]}', which are {string.Join(" or ", formats)}", 0,
                $"column '{profile.Name}' holds dates that can be read as {string.Join(" or as ", formats)}; it is skipped unless a --schema tells which");
        }

        var part = DateFormats.HasTime(formats[0]) ? DatePart.Seconds : DatePart.Days;
        return new(new DateColumn(profile.Name, formats[0], [part]), $"dates written {formats[0]}, as {DateColumn.NameOf(part)} since 1970; a --schema can take other parts", 0, [.. Centuries(profile.Name, formats[0])]);
    }

    // Years of birth, say, reach into the last century's first half.
    private static IEnumerable<string> Centuries(string name, string format)
    {
        if (format.Contains("yy", StringComparison.Ordinal) && !format.Contains("yyyy", StringComparison.Ordinal))
        {
            var last = DateTimeFormatInfo.InvariantInfo.Calendar.TwoDigitYearMax;
            yield return string.Create(CultureInfo.InvariantCulture, $"column '{name}': its years have two digits, and are taken for {last - 99} to {last}; where others are meant, write four digits");
        }
    }

    private static InferredColumn Categories(ColumnProfile profile, string[] distinct, CategoryEncoding encoding)
    {
        string[] categories = [.. distinct, .. MissingCategory(profile)];
        Array.Sort(categories, StringComparer.Ordinal);
        if (categories.Length > MaximumCategories)
        {
            throw TooMany(profile);
        }

        var column = new CategoricalColumn(profile.Name, [.. categories], encoding);
        if (column.FeatureCount == 0)
        {
            return new(null, $"left out: it is '{categories[0]}' in every row", 0);
        }

        var listed = string.Join(", ", categories.Take(ListedCategories).Select(CategoricalColumn.NameOf)) + (categories.Length > ListedCategories ? ", ..." : "");
        return new(column, $"{categories.Length} categories: {listed}", profile.Missing.Count, [.. Doubts(profile, distinct)]);
    }

    // One marker is a category by its own name; several are one category without a name.
    private static string[] MissingCategory(ColumnProfile profile)
    {
        string[] markers = [.. profile.Missing.Select(profile.Cell).Distinct().Take(2)];
        return markers.Length == 2 ? [""] : markers;
    }

    private static MalformedInputException TooMany(ColumnProfile profile)
    {
        var seen = new HashSet<string>();
        var row = profile.Texts.Concat(profile.NumberRows).Concat(profile.Missing).Order().First(row => seen.Add(profile.Cell(row)) && seen.Count > MaximumCategories);
        return profile.Table.Problem(
            row, profile.Column, $"by here the column has more than {MaximumCategories} different texts, too many for categories; leave it out with --ignore \"{profile.Name}\", or correct the cells that are not numbers");
    }

    private static IEnumerable<string> Doubts(ColumnProfile profile, string[] distinct)
    {
        if (profile.Numbers.Count > 0)
        {
            yield return $"column '{profile.Name}' has {LineList.Count(profile.Numbers.Count)} with numbers and {LineList.Count(profile.Texts.Count)} with texts such as {LineList.Texts(profile.Texts.Select(profile.Cell))}: all are taken for categories";
        }
        else if (distinct.Length > 10 && distinct.Length * 2 > profile.Texts.Count)
        {
            yield return $"column '{profile.Name}' has {distinct.Length} different texts in {LineList.Count(profile.Texts.Count)}; as categories they say little, and a new text is refused";
        }

        if (DecomposedText.Doubt("categories", distinct) is { } doubt)
        {
            yield return $"column '{profile.Name}': {doubt}";
        }

        foreach (var variants in distinct.GroupBy(cell => cell, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"column '{profile.Name}': the categories {LineList.Texts(variants)} differ in small and capital letters only";
        }
    }
}
