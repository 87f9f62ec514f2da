using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Models;

/// <summary>Where an imported model came from.</summary>
/// <param name="Command">The command line that imports it again.</param>
/// <param name="Format">What wrote it, in one line: <c>XGBoost JSON</c>.</param>
/// <param name="File">The file's name, without its directory.</param>
/// <param name="Sha256">SHA-256 of the file in lower-case hexadecimal digits.</param>
public sealed record ImportProvenance(string Command, string Format, string File, string Sha256) : Provenance(Command)
{
    /// <summary>The longest format and the longest name that a model file holds.</summary>
    internal const int MaximumLength = 255;

    /// <summary>The provenance of a file that was read.</summary>
    /// <param name="command">The command line that imports it again, in one line.</param>
    /// <param name="format">What wrote it, in one line.</param>
    /// <param name="path">Where it was.</param>
    /// <param name="content">What it held.</param>
    public static ImportProvenance Of(string command, string format, string path, ReadOnlySpan<byte> content) =>
        new(command, format, VisibleText.Shorten(Path.GetFileName(path), MaximumLength), Sha256Hex.Of(content));
}
