using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>The JSON form of <see cref="SvmConfig"/>: <c>cost</c> for C-SVC or <c>nu</c> for ν-SVC, and the kernel; the rest may be left out.</summary>
internal static class SvmConfigJson
{
    private const double LargestCost = 1e9;
    private const double LeastTolerance = 1e-9;
    private const int LargestCache = 65_536;

    private static readonly IReadOnlyList<(MulticlassScheme Value, string Name)> Schemes =
        [(MulticlassScheme.OneAgainstOne, "one-against-one"), (MulticlassScheme.OneAgainstAll, "one-against-all")];

    public static SvmConfig Read(StrictJsonObject json, string file)
    {
        var kernel = KernelConfigJson.Read(json.Object("kernel"), file);
        var defaults = new SvmConfig(new CostFormulation(1), kernel);
        var config = new SvmConfig(
            ReadFormulation(json, file),
            kernel,
            json.Has("classes") ? json.Choice("classes", Schemes) : defaults.Scheme,
            json.Has("tolerance") ? json.Number("tolerance", LeastTolerance, 1) : defaults.Tolerance,
            json.Has("cacheMegabytes") ? json.Integer("cacheMegabytes", 1, LargestCache) : defaults.CacheMegabytes);
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, SvmConfig config)
    {
        json.WriteStartObject("machine");
        switch (config.Formulation)
        {
            case CostFormulation formulation:
                json.WriteNumber("cost", formulation.Cost);
                break;
            case NuFormulation formulation:
                json.WriteNumber("nu", formulation.Nu);
                break;
        }

        KernelConfigJson.Write(json, config.Kernel);
        json.WriteString("classes", Schemes.First(choice => choice.Value == config.Scheme).Name);
        json.WriteNumber("tolerance", config.Tolerance);
        json.WriteNumber("cacheMegabytes", config.CacheMegabytes);
        json.WriteEndObject();
    }

    private static Formulation ReadFormulation(StrictJsonObject json, string file) => (json.Has("cost"), json.Has("nu")) switch
    {
        (true, false) => new CostFormulation(json.Number("cost", 1e-9, LargestCost)),
        (false, true) => new NuFormulation(json.Number("nu", 1e-9, 1)),
        _ => throw new MalformedInputException(file, json.Place, "expected either 'cost' or 'nu'"),
    };
}
