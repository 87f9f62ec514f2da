using System.Text.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Tests;

/// <summary>A model that a library saved, the samples it was shown, and what it answered.</summary>
internal sealed record LibraryModel(ImportedModel Model, double[][] Samples, string[] Classes, double[] Values, double[][] Margins)
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    /// <summary>Reads <c>NAME.FORMAT</c> and <c>NAME.samples.json</c>.</summary>
    public static LibraryModel Load(string file)
    {
        var model = ModelImporter.Read(PathOf(file));
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf($"{file[..file.IndexOf('.', StringComparison.Ordinal)]}.samples.json")));
        var samples = document.RootElement.GetProperty("inputs").EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray());
        var answers = new[] { "sklearn", "xgboost", "lightgbm" }.First(name => document.RootElement.TryGetProperty(name, out _));
        var predictions = document.RootElement.GetProperty(answers).EnumerateArray().ToList();
        var regression = model.ClassLabels.IsEmpty;
        return new(
            model,
            [.. samples],
            regression ? [] : [.. predictions.Select(value => value.ToString())],
            regression ? [.. predictions.Select(value => value.GetDouble())] : [],
            document.RootElement.TryGetProperty("raw", out var raw) ? [.. raw.EnumerateArray().Select(Numbers)] : []);

        // One score stands alone.
        static double[] Numbers(JsonElement row) => row.ValueKind == JsonValueKind.Number ? [row.GetDouble()] : [.. row.EnumerateArray().Select(value => value.GetDouble())];
    }

    /// <summary>The label that the imported trees give a sample.</summary>
    public string ClassOf(double[] sample)
    {
        var scores = Scores(sample);
        return Model.ClassLabels[Model.Ensemble.ClassOf(scores)];
    }

    public double[] Scores(double[] sample)
    {
        var scores = new double[Model.Ensemble.ScoreCount];
        Model.Ensemble.ComputeScores(sample, scores);
        return scores;
    }
}
