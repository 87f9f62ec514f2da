using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Files;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The JSON form of <see cref="DistillationConfig"/>: the property <c>distillation</c> of a training, which may be left out.</summary>
internal static class DistillationConfigJson
{
    private const string Name = "distillation";

    public static DistillationConfig? Read(StrictJsonObject training)
    {
        if (!training.Has(Name))
        {
            return null;
        }

        var json = training.Object(Name);
        var config = new DistillationConfig
        {
            Teachers = json.Integer("teachers", 1, 32),
            HiddenSizes = json.Integers("hiddenSizes", NetworkLimits.MaximumLayers - 1, 1, NetworkLimits.MaximumWidth),
            Steps = json.Integer("steps", 1, 10_000_000),
            Temperature = json.Number("temperature", 0.1, 100),
            Share = json.Number("share", 0, 1),
        };
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, DistillationConfig? config)
    {
        if (config is null)
        {
            return;
        }

        json.WriteStartObject(Name);
        json.WriteNumber("teachers", config.Teachers);
        ExactArray.Write(json, "hiddenSizes", config.HiddenSizes.AsSpan());
        json.WriteNumber("steps", config.Steps);
        json.WriteNumber("temperature", config.Temperature);
        json.WriteNumber("share", config.Share);
        json.WriteEndObject();
    }
}
