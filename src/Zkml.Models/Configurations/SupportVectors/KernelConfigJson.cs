using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>The JSON form of <see cref="KernelConfig"/>: <c>{"kind": "rbf", "gamma": "scale"}</c>.</summary>
internal static class KernelConfigJson
{
    private const string Scale = "scale";
    private const double LeastGamma = 1e-12;
    private const double LargestGamma = 1e6;
    private const double LargestConstant = 1e6;

    private static readonly IReadOnlyList<(KernelKind Value, string Name)> Kinds =
        [(KernelKind.Linear, "linear"), (KernelKind.Square, "square"), (KernelKind.RadialBasis, "rbf")];

    public static KernelConfig Read(StrictJsonObject json, string file)
    {
        var kind = json.Choice("kind", Kinds);
        var config = new KernelConfig(
            kind,
            kind != KernelKind.Linear && json.Has("gamma") ? ReadGamma(json, file) : null,
            kind == KernelKind.Square && json.Has("constant") ? json.Number("constant", 0, LargestConstant) : 0);
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, KernelConfig config)
    {
        json.WriteStartObject("kernel");
        json.WriteString("kind", Kinds.First(choice => choice.Value == config.Kind).Name);
        if (config.Kind != KernelKind.Linear)
        {
            if (config.Gamma is { } gamma)
            {
                json.WriteNumber("gamma", gamma);
            }
            else
            {
                json.WriteString("gamma", Scale);
            }
        }

        if (config.Kind == KernelKind.Square)
        {
            json.WriteNumber("constant", config.Constant);
        }

        json.WriteEndObject();
    }

    private static double? ReadGamma(StrictJsonObject json, string file)
    {
        var (element, place) = json.Element("gamma");
        if (element.ValueKind != JsonValueKind.String)
        {
            return json.Number("gamma", LeastGamma, LargestGamma);
        }

        return element.ValueEquals(Scale) ? null : throw new MalformedInputException(file, place, $"expected a number or '{Scale}', found '{element.GetString()}'");
    }
}
