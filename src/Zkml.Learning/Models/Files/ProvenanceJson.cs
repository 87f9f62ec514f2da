using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Learning.Models.Files;

/// <summary>The JSON form of a model's provenance.</summary>
internal static class ProvenanceJson
{
    private const int MaximumCommandLength = 4096;

    private const int MaximumFileNameLength = 255;

    public static Provenance Read(JsonElement element, string file, string place, ProvenanceReader? trainings)
    {
        var json = new StrictJsonObject(element, file, place);
        var command = FileNames.ReadLine(json, "command", file, MaximumCommandLength);
        if (!json.Has("import"))
        {
            return trainings?.Invoke(json, command, file) ?? new RecordedProvenance(command, element.GetRawText());
        }

        var import = ReadImport(json.Object("import"), command, file);
        json.End();
        return import;
    }

    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteString("command", provenance.Command);
        provenance.WriteJson(json);
        json.WriteEndObject();
    }

    private static ImportProvenance ReadImport(StrictJsonObject import, string command, string file)
    {
        var provenance = new ImportProvenance(
            command,
            FileNames.ReadLine(import, "format", file, MaximumFileNameLength),
            FileNames.ReadLine(import, "file", file, MaximumFileNameLength),
            FileNames.ReadLine(import, "sha256", file, 64));
        import.End();
        return provenance;
    }
}
