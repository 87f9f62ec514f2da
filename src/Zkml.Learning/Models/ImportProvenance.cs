using System.Text.Json;

namespace Zkml.Learning.Models;

/// <summary>Where an imported model came from.</summary>
/// <param name="Command">The command line that imports it again.</param>
/// <param name="Format">What wrote it, in one line: <c>XGBoost JSON</c>.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Sha256">SHA-256 of the file in lower-case hexadecimal digits.</param>
public sealed record ImportProvenance(string Command, string Format, string File, string Sha256) : Provenance(Command)
{
    /// <inheritdoc/>
    public override void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("import");
        json.WriteString("format", Format);
        json.WriteString("file", File);
        json.WriteString("sha256", Sha256);
        json.WriteEndObject();
    }
}
