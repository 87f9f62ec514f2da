using Zkml.Cli.Output;
using Zkml.Models;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Cli.Reports;

/// <summary>What a model's provenance says of how good it is.</summary>
internal static class ProvenanceFigures
{
    /// <summary>Adds a row: what a trained model reached on the samples held back, how many samples trees learned from where none were, or where an imported model came from.</summary>
    public static FactTable AddValidation(this FactTable facts, Provenance provenance) => provenance switch
    {
        NetworkProvenance network => facts.Fact("validation", Validation(network.FloatValidationAccuracy, network.IntegerValidationAccuracy, network.ValidationSamples)),
        SupportVectorProvenance machine => facts
            .Fact("support vectors", $"{Figures.Count(machine.SupportVectors.Sum())} of {Figures.Count(machine.TrainingSamples)} samples; {Figures.Percent(machine.MachineValidationAccuracy)} with all support vectors")
            .Fact("validation", Validation(machine.FloatValidationAccuracy, machine.IntegerValidationAccuracy, machine.ValidationSamples)),
        TreeProvenance { Validation: { } held } => facts.Fact("validation", Validation(held.FloatAccuracy, held.IntegerAccuracy, held.Samples)),
        TreeProvenance trees => facts.Fact("trained on", $"{Figures.Count(trees.TrainingSamples)} samples"),
        ImportProvenance import => facts.Fact("imported from", $"{import.File} ({import.Format})"),
        _ => facts,
    };

    private static string Validation(double real, double integer, int samples) =>
        $"{Figures.Percent(real)} as trained, {Figures.Percent(integer)} as integers, of {Figures.Count(samples)} samples{(integer > real ? "; rounding changed a few classes, by chance mostly for the better" : "")}";
}
