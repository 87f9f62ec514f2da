using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Zkml.Predicting;

namespace Zkml.Cli.Predicting;

/// <summary>Writes predictions as CSV: one line per sample, its class, its margin and its scores, or its value; and, where a sample may have none, why.</summary>
internal sealed class PredictionFile : IDisposable
{
    private readonly ZkModel _model;
    private readonly bool _hasProblems;
    private readonly CsvWriter _csv;

    /// <param name="stream">Takes the lines; it stays open.</param>
    /// <param name="model">The model.</param>
    /// <param name="predictor">Knows the names of the scores.</param>
    /// <param name="kind">What a sample is.</param>
    /// <param name="hasProblems">Whether samples may have a problem in place of a prediction.</param>
    public PredictionFile(Stream stream, ZkModel model, ModelPredictor predictor, string kind, bool hasProblems)
    {
        _model = model;
        _hasProblems = hasProblems;
        _csv = new(new StreamWriter(stream, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        WriteLine([
            kind,
            .. model.Regression is null
                ? ["class", "margin", .. predictor.ScoreLabels.IsEmpty ? ["score"] : predictor.ScoreLabels.Select(label => $"score {label}")]
                : new[] { "value" },
            .. hasProblems ? new[] { "doubts", "problem" } : [],
        ]);
        ScoreCount = Math.Max(1, predictor.ScoreLabels.Length);
    }

    private int ScoreCount { get; }

    /// <summary>Writes a sample's line; the doubts only where samples may have a problem.</summary>
    public void Write(string name, Prediction prediction, IEnumerable<string> doubts) => WriteLine([
        name,
        .. prediction.Class is { } label
            ? [_model.ClassLabels[label], Text(prediction.Margin!.Value), .. prediction.Scores.Select(Text)]
            : new[] { prediction.Value!.Value.ToString("R", CultureInfo.InvariantCulture) },
        .. _hasProblems ? new[] { string.Join("; ", doubts), "" } : [],
    ]);

    /// <summary>Writes the line of a sample that could not be read.</summary>
    public void WriteProblem(string name, string problem) => WriteLine([name, .. Enumerable.Repeat("", _model.Regression is null ? 3 + ScoreCount : 2), problem]);

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteLine(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }
}
