using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations;

/// <summary>The JSON form of <see cref="AugmentationConfig"/>.</summary>
internal static class AugmentationConfigJson
{
    public static AugmentationConfig Read(StrictJsonObject json)
    {
        var config = new AugmentationConfig(
            json.Integer("copies", 0, 64),
            json.Number("rotation", 0, 45),
            json.Number("scale", 0, 0.5),
            json.Number("shear", 0, 0.5),
            json.Number("shift", 0, 8),
            json.Number("elastic", 0, 4),
            json.Number("originalShare", 0, 1));
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, AugmentationConfig config)
    {
        json.WriteStartObject("augmentation");
        json.WriteNumber("copies", config.Copies);
        json.WriteNumber("rotation", config.Rotation);
        json.WriteNumber("scale", config.Scale);
        json.WriteNumber("shear", config.Shear);
        json.WriteNumber("shift", config.Shift);
        json.WriteNumber("elastic", config.Elastic);
        json.WriteNumber("originalShare", config.OriginalShare);
        json.WriteEndObject();
    }
}
