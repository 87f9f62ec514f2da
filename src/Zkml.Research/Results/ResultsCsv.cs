using System.Globalization;
using CsvHelper;

namespace Zkml.Research.Results;

/// <summary>Rows as CSV: a header, then one line per row; accuracies from 0 to 1, all numbers with a decimal point.</summary>
public static class ResultsCsv
{
    private static string[] Header { get; } =
    [
        "experiment", "family", "model", "dataset", "seed", "split", "samples", "float_accuracy", "integer_accuracy", "circuit_accuracy", "disagreements", "weights", "body_constraints",
        "total_constraints", "nonzeros_a", "nonzeros_b", "nonzeros_c", "instructions", "program_bytes", "direct_constraints", "direct_variables", "direct_nonzeros_a", "direct_nonzeros_b", "direct_nonzeros_c", "srs_degree", "proving_seconds", "training_seconds", "covers", "published_accuracy", "published_weights",
        "published_constraints", "published_source", "difference", "failure", "support_vectors", "key",
    ];

    /// <summary>The text of the file.</summary>
    public static string Write(ResearchResults results)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var csv = new CsvWriter(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        WriteLine(csv, Header);
        foreach (var row in results.Rows)
        {
            WriteLine(csv, Cells(results, row));
        }

        csv.Flush();
        return text.ToString();
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
        }

        csv.NextRecord();
    }

    private static double? Rounded(double? seconds) => seconds is { } known ? Math.Round(known, 2) : null;

    private static object?[] Cells(ResearchResults results, ExperimentResult row)
    {
        var (figures, proof, published) = (row.Figures, row.Figures?.Proof, results.Published(row));
        return
        [
            row.Experiment, row.Family, row.Model, row.Dataset, row.Seed, row.Split.ToString().ToLowerInvariant(), figures?.Samples ?? row.Machine?.Samples, figures?.FloatAccuracy ?? row.Machine?.Accuracy, figures?.IntegerAccuracy,
            figures?.CircuitAccuracy, figures?.Disagreements, figures?.Weights, figures?.BodyConstraints, figures?.TotalConstraints, figures?.NonZeros.A, figures?.NonZeros.B,
            figures?.NonZeros.C, figures?.Instructions, figures?.ProgramBytes, proof?.Constraints, proof?.Variables, proof?.NonZerosA,
            proof?.NonZerosB, proof?.NonZerosC, proof?.SrsDegree, Rounded(figures?.ProvingSeconds), Rounded(figures?.TrainingSeconds ?? row.Machine?.TrainingSeconds), figures?.Covers, published?.Accuracy,
            published?.Weights, published?.Constraints, published?.Source, published?.Difference, row.Failure, row.Machine?.VectorCount, row.Key,
        ];
    }
}
