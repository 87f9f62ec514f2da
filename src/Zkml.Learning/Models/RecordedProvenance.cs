using System.Text.Json;

namespace Zkml.Learning.Models;

/// <summary>
/// How a model was trained, as its file says it. What the properties mean, only an assembly that trains knows; a program that runs and proves models need not have it, and
/// loses nothing when it writes the model again.
/// </summary>
/// <param name="Command">The command line that trains it again.</param>
/// <param name="Properties">A JSON object, the command included.</param>
public sealed record RecordedProvenance(string Command, string Properties) : Provenance(Command)
{
    /// <inheritdoc/>
    public override void WriteJson(Utf8JsonWriter json)
    {
        using var document = JsonDocument.Parse(Properties);
        foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Name != "command"))
        {
            // As it stands in the file: line breaks, digits and all.
            json.WritePropertyName(property.Name);
            json.WriteRawValue(property.Value.GetRawText());
        }
    }
}
