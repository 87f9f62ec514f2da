using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Files;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>The JSON form of <see cref="QuadraticCircuitConfig"/>; everything may be left out.</summary>
internal static class QuadraticCircuitConfigJson
{
    public static QuadraticCircuitConfig Read(StrictJsonObject json)
    {
        var defaults = new QuadraticCircuitConfig();
        var config = new QuadraticCircuitConfig(
            json.Has("squares") ? json.Integer("squares", 1, NetworkLimits.MaximumWidth) : defaults.Squares,
            json.Has("weightBits") ? json.Integer("weightBits", 2, 24) : defaults.WeightBits,
            json.Has("logitWeightBits") ? json.Integer("logitWeightBits", 2, 24) : defaults.LogitWeightBits,
            json.Has("logitDifferenceBits") ? json.Integer("logitDifferenceBits", 8, 120) : defaults.LogitDifferenceBits);
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, QuadraticCircuitConfig config)
    {
        json.WriteStartObject("circuit");
        json.WriteNumber("squares", config.Squares);
        json.WriteNumber("weightBits", config.WeightBits);
        json.WriteNumber("logitWeightBits", config.LogitWeightBits);
        json.WriteNumber("logitDifferenceBits", config.LogitDifferenceBits);
        json.WriteEndObject();
    }
}
