using System.Globalization;
using System.Text.Json;
using Zkml.Data.Features.Tables;
using Zkml.Import.Imported;
using Zkml.Models.Trees;

namespace Zkml.Import.Tests;

/// <summary>A model that a library of today saved, imported as a person would, and what the library answers on rows of cells.</summary>
internal sealed class SavedModel
{
    private readonly ZkModel _model;
    private readonly JsonElement _samples;

    private SavedModel(ZkModel model, JsonElement samples) => (_model, _samples) = (model, samples);

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Networks", file);

    /// <summary>Imports <c>NAME.FORMAT</c> beside <c>NAME.samples.json</c>.</summary>
    public static SavedModel Import(string file, ImportOptions? options = null)
    {
        var imported = ModelImporter.Read(PathOf(file), options);
        var model = ImportedModelBuilder.Build(imported, "saved", new("zkml import", imported.Format, file, new('0', 64)), options: new(LeafBits: 24)).Model;
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf($"{file[..file.IndexOf('.', StringComparison.Ordinal)]}.samples.json")));
        return new(model, document.RootElement.Clone());
    }

    /// <summary>The class or value that the library gives each sample.</summary>
    public string[] Answers(string who) => [.. _samples.GetProperty(who).EnumerateArray().Select(answer => answer.ToString())];

    public bool IsRegression => _model.Regression is not null;

    /// <summary>What the integer model gives each sample: a label, or a value.</summary>
    public string[] Integer() => [.. Rows().Select(row =>
    {
        var pipeline = (TablePipeline)_model.Pipeline;
        var features = new int[pipeline.Features.Length];
        pipeline.ComputeFeatures(pipeline.EncodeFeatures(row), features);
        return Answer(((IntegerTrees)_model.Integer).Ensemble, Array.ConvertAll(features, feature => (long)feature));
    })];

    /// <summary>The same of the float model.</summary>
    public string[] Float() => [.. Rows().Select(row => Answer(((FloatTrees)_model.Float).Ensemble, row))];

    private IEnumerable<double[]> Rows() => _samples.GetProperty("inputs").EnumerateArray().Select(row => ((TablePipeline)_model.Pipeline).Schema.ReadFeatures(
        [.. row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? "" : cell.ToString())], (column, problem) => new InvalidOperationException($"column {column}: {problem}")));

    private string Answer<T>(TreeEnsemble<T> ensemble, T[] features)
        where T : struct, System.Numerics.INumber<T>
    {
        var scores = new T[ensemble.ScoreCount];
        ensemble.ComputeScores(features, scores);
        return _model.Regression is { } regression
            ? (double.CreateChecked(scores[0]) / (typeof(T) == typeof(long) ? regression.Scale : 1)).ToString("R", CultureInfo.InvariantCulture)
            : _model.ClassLabels[ensemble.ClassOf(scores)];
    }
}
