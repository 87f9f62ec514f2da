using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Host.Json;

namespace Zkml.Models.Files;

/// <summary>The JSON form of what a regression predicts.</summary>
public static class RegressionTargetJson
{
    private const double SmallestScale = 1e-18;
    private const double LargestScale = 1e18;

    /// <summary>Reads it.</summary>
    /// <exception cref="Host.MalformedInputException">It is malformed; the message names the place.</exception>
    public static RegressionTarget Read(StrictJsonObject json, string file)
    {
        var target = new RegressionTarget(
            FileNames.ReadLine(json, "name", file, LabelLimits.MaximumLabelLength),
            json.Number("scale", SmallestScale, LargestScale),
            json.Has("unit") ? FileNames.ReadLine(json, "unit", file, LabelLimits.MaximumLabelLength) : null);
        json.End();
        return target;
    }

    /// <summary>Writes it as an object that <see cref="Read"/> reads.</summary>
    public static void Write(Utf8JsonWriter json, RegressionTarget target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        json.WriteNumber("scale", target.Scale);
        if (target.Unit is { } unit)
        {
            json.WriteString("unit", unit);
        }

        json.WriteEndObject();
    }
}
