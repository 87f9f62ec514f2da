using System.Globalization;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>
/// Tells texts whose accents are characters of their own (Unicode's NFD, as some file systems and spreadsheets write them). They look like their composed forms, and are other texts. Without ICU, .NET does
/// not compose them, so a person is told.
/// </summary>
internal static class DecomposedText
{
    /// <summary>What is doubtful about such texts; null if there are none.</summary>
    /// <param name="what">What they are: <c>labels</c>.</param>
    /// <param name="texts">All texts.</param>
    public static string? Doubt(string what, IEnumerable<string> texts)
    {
        string[] found = [.. texts.Where(text => text.Any(character => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark))];
        return found.Length == 0 ? null : $"the {what} {LineList.Texts(found)} have accents that are characters of their own (Unicode NFD); the same {what} with composed letters are taken for others, so write all in one way";
    }
}
