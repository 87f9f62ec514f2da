using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Proving.Accuracy;

namespace Zkml.Cli.Reports;

/// <summary>A proven accuracy in reports.</summary>
internal static class AccuracyFigures
{
    /// <summary>Adds the score as properties; their names are fixed.</summary>
    public static JsonObject AddScore(this JsonObject json, AccuracyScore score)
    {
        json["samples"] = score.Samples;
        if (score.Regression is { } regression)
        {
            json["r2"] = regression.RSquared;
            json["meanSquaredError"] = regression.MeanSquaredError;
        }
        else
        {
            json["right"] = score.Right;
            json["accuracy"] = score.Accuracy;
        }

        return json;
    }

    /// <summary>The samples as a property.</summary>
    public static JsonObject Json(AccuracyDataset dataset) => new()
    {
        ["name"] = dataset.Name,
        ["split"] = dataset.Split?.ToString().ToLowerInvariant(),
        ["target"] = dataset.Target,
        ["samplesSha256"] = dataset.SamplesSha256,
        ["labelsSha256"] = dataset.LabelsSha256,
    };

    /// <summary>The score in words.</summary>
    public static string Text(AccuracyScore score) => score.Regression is { } regression
        ? string.Create(CultureInfo.InvariantCulture, $"R² {regression.RSquared:F4} and a mean squared error of {regression.MeanSquaredError:G6} on {Figures.Number(score.Samples, "sample", "samples")}")
        : $"{Figures.Percent(score.Accuracy)}: {Figures.Count(score.Right)} of {Figures.Number(score.Samples, "sample", "samples")} right";
}
