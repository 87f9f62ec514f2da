using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Aleo.Platform.Fees;
using Zkml.Evaluating;
using Zkml.Learning.Models;
using Zkml.Research.Results;

namespace Zkml.Research.Cards;

/// <summary>What everybody should know about a shipped model, as Markdown: data, choices, accuracy, size, and what a proof is about.</summary>
public static class ModelCard
{
    /// <summary>The card, with a line feed at its end. The same model always gives the same text.</summary>
    /// <param name="figures">The preset, measured on its test split.</param>
    /// <param name="seeds">What its configuration gave on the validation split; rows of other presets are passed over.</param>
    public static string Create(PresetFigures figures, ImmutableArray<SeedRow> seeds)
    {
        var (preset, transpiled, evaluation) = figures;
        var model = preset.Model;
        var count = transpiled.Count;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {preset.Name}\n\n{model.Description}\n\n| | |\n| --- | --- |\n");
        Row(text, "data", Data(model, evaluation));
        Row(text, "model", ModelWords.Describe(preset.Configuration));
        Row(text, "trained by", $"`{model.Provenance.Command}`, seed {preset.Configuration.Seed}");
        Row(text, "accuracy on the test images", Invariant($"**{evaluation.CircuitAccuracy:P2}** of the exact circuit; {evaluation.FloatAccuracy:P2} as trained, {evaluation.IntegerAccuracy:P2} as integers; {evaluation.Disagreements.Length} images on which circuit and integers differ"));
        Row(text, "weights", Invariant($"{model.Integer.NonZeroWeights:N0} that are not zero"));
        Row(text, "constraints", Invariant($"**{count.Constraints.Body:N0}** of the model (body), {count.Constraints.Total:N0} of the whole circuit with a private image and a public class"));
        Row(text, "variables and non-zeros", Invariant($"{count.Variables.Total:N0}; A {count.NonZeros.A:N0}, B {count.NonZeros.B:N0}, C {count.NonZeros.C:N0}"));
        Row(text, "program", Invariant($"{transpiled.InstructionCount:N0} instructions, {transpiled.ProgramBytes:N0} bytes"));
        Row(text, "to deploy", Invariant($"{FeePrediction.Deployment(transpiled.Program, [count]).Total / 1e6:N2} credits"));
        Row(text, "proven", $"somebody knows an input of this program for which it gives this class; {model.Pipeline.Covers}");
        Row(text, "not proven", "that the input is a picture of anything, where it came from, or that the class is right");
        Seeds(text, [.. seeds.Where(row => row.Preset == preset.Name)], preset.Configuration.Seed);
        return text.ToString();
    }

    private static string Data(ZkmlModel model, ModelEvaluation evaluation)
    {
        var (training, validation) = model.Provenance switch
        {
            NetworkProvenance network => (network.TrainingSamples, network.ValidationSamples),
            TreeProvenance trees => (trees.TrainingSamples, trees.Validation?.Samples ?? 0),
            _ => (0, 0),
        };
        return Invariant($"{model.Dataset}: {training:N0} training images to learn from, {validation:N0} held back to choose by, {evaluation.Samples:N0} test images for the figures here");
    }

    private static void Seeds(StringBuilder text, ImmutableArray<SeedRow> rows, int shipped)
    {
        if (rows.IsEmpty)
        {
            text.Append("\nOne seed was trained.\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## Seeds\n\nOn the {rows[0].Samples:N0} images held back; the shipped seed is the best there. `zkml research --set presets` trains them again.\n\n");
        text.Append("| seed | as trained | circuit | weights | body constraints | program |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows.OrderBy(row => row.Seed))
        {
            var mark = row.Seed == shipped ? "**" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {mark}{row.Seed}{mark} | {row.FloatAccuracy:P2} | {row.CircuitAccuracy:P2} | {row.Weights:N0} | {row.BodyConstraints:N0} | {row.ProgramBytes / 1000.0:N1} kB |\n");
        }

        var mean = rows.Average(row => row.CircuitAccuracy);
        var spread = Math.Sqrt(rows.Sum(row => Math.Pow(row.CircuitAccuracy - mean, 2)) / Math.Max(1, rows.Length - 1));
        text.Append(CultureInfo.InvariantCulture, $"\nMean {mean:P2}, standard deviation {spread * 100:F2} points.\n");
    }

    private static void Row(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal)} |\n");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
