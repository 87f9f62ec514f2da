using System.Text.RegularExpressions;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Files;

/// <summary>Names that become parts of file names, identifiers and comments, so only harmless ones are taken.</summary>
internal static partial class FileNames
{
    public static string Read(StrictJsonObject json, string property, string file) =>
        json.Text(property) is var name && Harmless().IsMatch(name)
            ? name
            : throw new MalformedInputException(file, json.Element(property).Place, "expected a name of 1 to 64 small letters, digits, '-' and '_' that begins with a letter");

    /// <summary>A text for people: one line of at most <paramref name="maximumLength"/> characters.</summary>
    public static string ReadLine(StrictJsonObject json, string property, string file, int maximumLength) =>
        json.Text(property) is var text && text.Length <= maximumLength && !text.Any(char.IsControl)
            ? text
            : throw new MalformedInputException(file, json.Element(property).Place, $"expected one line of at most {maximumLength} characters");

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,63}\z")]
    private static partial Regex Harmless();
}
