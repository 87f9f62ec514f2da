using System.Collections.Immutable;
using Zkml.Aleo.Platform.Fees;
using Zkml.Evaluating;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.Trees;
using Zkml.Research.Presets;
using Zkml.Research.Results;
using Zkml.Varuna.Parameters;

namespace Zkml.Research.Cards;

/// <summary>What everybody should know about a shipped model, as Markdown: data, choices, accuracy, size, and what a proof is about.</summary>
internal static class ModelCard
{
    /// <summary>The card, ending with a line feed. The same model always gives the same text.</summary>
    /// <param name="figures">The preset, measured on its test split.</param>
    /// <param name="seeds">The results of its configuration on the validation split; rows of other presets are ignored.</param>
    public static string Create(PresetFigures figures, ImmutableArray<SeedRow> seeds)
    {
        var (preset, transpiled, proof, evaluation) = figures;
        var model = preset.Model;
        var count = transpiled.Count;
        string[][] rows =
        [
            ["data", Data(model, evaluation)],
            ["model", ModelWords.Describe(preset.Configuration)],
            ["trained by", $"`{model.Provenance.Command}`, seed {preset.Configuration.Seed}"],
            ["accuracy on the test images", Invariant($"**{evaluation.CircuitAccuracy:P2}** of the exact circuit; {evaluation.FloatAccuracy:P2} as trained, {evaluation.IntegerAccuracy:P2} as integers; {evaluation.Disagreements.Length} images on which circuit and integers differ")],
            ["non-zero weights", Invariant($"{model.Integer.NonZeroWeights:N0}")],
            ["direct proof", Invariant($"**{proof.ProcessorSeconds(samples: 1):F2} s** of processor time by its price; {proof.Constraints:N0} constraints, {proof.Variables:N0} variables; non-zeros: A {proof.NonZerosA:N0}, B {proof.NonZerosB:N0}, C {proof.NonZerosC:N0}; SRS degree {proof.SrsDegree:N0}, {(proof.SrsDegree <= EmbeddedPowers.Degree ? "without a parameter file" : "with a parameter file")}")],
            ["constraints as an Aleo function", Invariant($"**{count.Constraints.Body:N0}** of the model (body), {count.Constraints.Total:N0} of the whole circuit with a private image and a public class")],
            ["variables and non-zeros", Invariant($"{count.Variables.Total:N0}; A {count.NonZeros.A:N0}, B {count.NonZeros.B:N0}, C {count.NonZeros.C:N0}")],
            ["program", Invariant($"{transpiled.InstructionCount:N0} instructions, {transpiled.ProgramBytes:N0} bytes")],
            ["to deploy", Invariant($"{FeePrediction.Deployment(transpiled.Program, [count]).Total / 1e6:N2} credits")],
            ["proven", $"somebody knows an input for which this program gives this class; {model.Pipeline.Covers}"],
            ["not proven", "that the input is a picture of anything, where it came from, or that the class is right"],
        ];
        var table = MarkdownTable.Create(["", ""], [], rows.Select(row => row.Select(MarkdownTable.Escape)));
        return $"# {preset.Name}\n\n{model.Description}\n\n{table}{Seeds([.. seeds.Where(row => row.Preset == preset.Name)], preset.Configuration.Seed)}";
    }

    private static string Data(ZkModel model, ModelEvaluation evaluation)
    {
        var (training, validation) = model.Provenance switch
        {
            NetworkProvenance network => (network.TrainingSamples, network.ValidationSamples),
            TreeProvenance trees => (trees.TrainingSamples, trees.Validation?.Samples ?? 0),
            _ => (0, 0),
        };
        return Invariant($"{model.Dataset}: {training:N0} training images, {validation:N0} held back for choosing, {evaluation.Samples:N0} test images for the figures below");
    }

    private static string Seeds(ImmutableArray<SeedRow> rows, int shipped)
    {
        if (rows.IsEmpty)
        {
            return "\nOnly one seed was trained.\n";
        }

        var (mean, deviation) = SampleSpread.Of([.. rows.Select(row => row.CircuitAccuracy)]);
        var table = MarkdownTable.Create(["seed", "as trained", "circuit", "weights", "direct proof", "body constraints", "program"], [0, 1, 2, 3, 4, 5, 6], rows.OrderBy(row => row.Seed).Select(row => SeedCells(row, row.Seed == shipped)));
        return Invariant($"""

            ## Seeds

            Measured on the {rows[0].Samples:N0} images held back; the shipped seed is the best of them. `zkml research --set presets` trains them again.

            {table}
            Mean {mean:P2}, standard deviation {deviation * 100:F2} points.

            """);
    }

    private static string[] SeedCells(SeedRow row, bool shipped) =>
    [
        shipped ? Invariant($"**{row.Seed}**") : Invariant($"{row.Seed}"),
        Invariant($"{row.FloatAccuracy:P2}"),
        Invariant($"{row.CircuitAccuracy:P2}"),
        Invariant($"{row.Weights:N0}"),
        row.ProvingSeconds is { } seconds ? Invariant($"{seconds:F2} s") : "",
        Invariant($"{row.BodyConstraints:N0}"),
        Invariant($"{row.ProgramBytes / 1000.0:N1} kB"),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
