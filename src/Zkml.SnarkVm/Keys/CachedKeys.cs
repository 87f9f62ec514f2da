using Zkml.Host;

namespace Zkml.SnarkVm.Keys;

/// <summary>Describes an entry of a <see cref="KeyCache"/> to people.</summary>
public static class CachedKeys
{
    private const int HashDigits = 12;

    /// <summary>The function and the beginning of its program's SHA-256; null if the entry is damaged or unfinished.</summary>
    /// <param name="entry">The entry's directory.</param>
    public static string? Describe(string entry)
    {
        try
        {
            var id = KeyEntryFile.Read(Path.Combine(entry, KeyEntryFile.Name)).Id;
            return $"{id.Function} of the program {id.ProgramSha256[..Math.Min(HashDigits, id.ProgramSha256.Length)]}";
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
