using System.Text;

namespace Zkml.Import.Imported;

/// <summary>A model's name from its file's name.</summary>
public static class ImportedName
{
    private const int MaximumLength = 64;

    /// <summary><c>iris-tree</c> of <c>models/Iris tree.onnx</c>; <c>imported</c> where no letter is left.</summary>
    public static string Of(string path)
    {
        var name = new StringBuilder();
        var file = Path.GetFileName(path);
        var end = file.IndexOf('.', StringComparison.Ordinal);
        foreach (var letter in end < 0 ? file : file[..end])
        {
            var lower = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(lower))
            {
                name.Append(lower);
            }
            else if (name.Length > 0)
            {
                name.Append(char.IsAsciiDigit(lower) || lower == '_' ? lower : '-');
            }
        }

        var text = name.ToString(0, Math.Min(name.Length, MaximumLength)).TrimEnd('-', '_');
        return text.Length > 0 ? text : "imported";
    }
}
