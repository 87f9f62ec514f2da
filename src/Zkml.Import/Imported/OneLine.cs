namespace Zkml.Import.Imported;

/// <summary>Texts of foreign files, fit for a message: one line, not too long.</summary>
internal static class OneLine
{
    private const int MaximumLength = 64;

    public static string Of(string text)
    {
        var line = string.Concat(text.Take(MaximumLength + 1).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= MaximumLength ? line : line[..MaximumLength] + "…";
    }
}
