using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Files;

namespace Zkml.Models.Configurations;

/// <summary>What every configuration begins with: format and version, the model's name and description, its data set.</summary>
internal sealed record ModelConfigHeader(string Name, string Description, string Dataset)
{
    private const int MaximumDescriptionLength = 1024;

    public static ModelConfigHeader Of(ModelConfig config) => new(config.Name, config.Description, config.Dataset);

    public static ModelConfigHeader Read(FormatHeader format, StrictJsonObject json, string file)
    {
        format.Check(json, file);
        return new(FileNames.Read(json, "name", file), FileNames.ReadLine(json, "description", file, MaximumDescriptionLength), FileNames.Read(json, "dataset", file));
    }

    public void Write(FormatHeader format, Utf8JsonWriter json)
    {
        format.Write(json);
        json.WriteString("name", Name);
        json.WriteString("description", Description);
        json.WriteString("dataset", Dataset);
    }
}
