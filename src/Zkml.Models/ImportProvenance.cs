namespace Zkml.Models;

/// <summary>Where an imported model came from.</summary>
/// <param name="Command">The command line that imports it again.</param>
/// <param name="Format">What wrote it, in one line: <c>XGBoost JSON</c>.</param>
/// <param name="File">The file's name, without its directory.</param>
/// <param name="Sha256">SHA-256 of the file in lower-case hexadecimal digits.</param>
public sealed record ImportProvenance(string Command, string Format, string File, string Sha256) : Provenance(Command);
