using System.Text.Json;
using Zkml.Aleo.Counting;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Research.Results;

/// <summary>Rows as files: one JSON document each.</summary>
public static class ResultFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumBytes = 1024 * 1024;

    private const string Format = "zkml-result";
    private const int Version = 1;

    private static readonly IReadOnlyList<(Split Value, string Name)> Splits = [(Split.Train, "train"), (Split.Validation, "validation"), (Split.Test, "test")];

    /// <summary>Reads a row.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed or of another version; the message names the place.</exception>
    public static ExperimentResult Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        var json = new StrictJsonObject(document.RootElement, path, "");
        if (json.Text("format") != Format || json.Integer("version", 0, int.MaxValue) != Version)
        {
            throw new MalformedInputException(path, "format", $"expected '{Format}' of version {Version}; delete the file and run again");
        }

        var result = new ExperimentResult(
            json.Text("key"),
            json.Text("tool"),
            json.Text("experiment"),
            json.Text("family"),
            json.Text("model"),
            json.Text("dataset"),
            json.Integer("seed", 0, int.MaxValue),
            json.Choice("split", Splits),
            json.Has("figures") ? ReadFigures(json.Object("figures"), path) : null,
            json.Has("failure") ? json.Text("failure") : null,
            json.Has("machine") ? SvmFiguresJson.Read(json.Object("machine"), path) : null);
        json.End();
        return new object?[] { result.Figures, result.Failure, result.Machine }.Count(part => part is not null) == 1
            ? result
            : throw new MalformedInputException(path, "figures", "expected figures, a machine or a failure; delete the file and run again");
    }

    /// <summary>Writes a row atomically; an existing file is replaced.</summary>
    public static void Save(ExperimentResult result, string path) => JsonFile.Save(path, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("key", result.Key);
        json.WriteString("tool", result.Tool);
        json.WriteString("experiment", result.Experiment);
        json.WriteString("family", result.Family);
        json.WriteString("model", result.Model);
        json.WriteString("dataset", result.Dataset);
        json.WriteNumber("seed", result.Seed);
        json.WriteString("split", Splits.First(choice => choice.Value == result.Split).Name);
        if (result.Figures is { } figures)
        {
            Write(json, figures);
        }

        if (result.Machine is { } machine)
        {
            SvmFiguresJson.Write(json, machine);
        }

        if (result.Failure is { } failure)
        {
            json.WriteString("failure", failure);
        }

        json.WriteEndObject();
    });

    private static ExperimentFigures ReadFigures(StrictJsonObject json, string path)
    {
        var figures = new ExperimentFigures(
            json.Integer("samples", 0, int.MaxValue),
            json.Number("floatAccuracy", 0, 1),
            json.Number("integerAccuracy", 0, 1),
            json.Number("circuitAccuracy", 0, 1),
            json.Integer("disagreements", 0, int.MaxValue),
            json.Integer("weights", 0, int.MaxValue),
            json.Integer("bodyConstraints", 0, int.MaxValue),
            json.Integer("totalConstraints", 0, int.MaxValue),
            new NonZeros(json.Integer("nonZerosA", 0, int.MaxValue), json.Integer("nonZerosB", 0, int.MaxValue), json.Integer("nonZerosC", 0, int.MaxValue)),
            json.Integer("instructions", 0, int.MaxValue),
            json.Integer("programBytes", 0, int.MaxValue),
            json.Number("trainingSeconds", 0, double.MaxValue),
            json.Text("covers"),
            ConfusionMatrixJson.Read(json, path, "figures"),
            json.Has("proof") ? ProofPriceJson.Read(json.Object("proof")) : null);
        json.End();
        return figures;
    }

    private static void Write(Utf8JsonWriter json, ExperimentFigures figures)
    {
        json.WriteStartObject("figures");
        json.WriteNumber("samples", figures.Samples);
        json.WriteNumber("floatAccuracy", figures.FloatAccuracy);
        json.WriteNumber("integerAccuracy", figures.IntegerAccuracy);
        json.WriteNumber("circuitAccuracy", figures.CircuitAccuracy);
        json.WriteNumber("disagreements", figures.Disagreements);
        json.WriteNumber("weights", figures.Weights);
        json.WriteNumber("bodyConstraints", figures.BodyConstraints);
        json.WriteNumber("totalConstraints", figures.TotalConstraints);
        json.WriteNumber("nonZerosA", figures.NonZeros.A);
        json.WriteNumber("nonZerosB", figures.NonZeros.B);
        json.WriteNumber("nonZerosC", figures.NonZeros.C);
        json.WriteNumber("instructions", figures.Instructions);
        json.WriteNumber("programBytes", figures.ProgramBytes);
        json.WriteNumber("trainingSeconds", figures.TrainingSeconds);
        json.WriteString("covers", figures.Covers);
        ConfusionMatrixJson.Write(json, figures.Confusion);
        if (figures.Proof is { } proof)
        {
            ProofPriceJson.Write(json, proof);
        }

        json.WriteEndObject();
    }
}
