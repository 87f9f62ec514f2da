using Zkml.Cli.Output;
using Zkml.Learning.Models;

namespace Zkml.Cli.Reports;

/// <summary>What a model's provenance says of how good it is.</summary>
internal static class ProvenanceFigures
{
    /// <summary>Adds a row: what a trained network reached on the samples held back, how many samples trees learned from, or where an imported model came from.</summary>
    public static FactTable AddValidation(this FactTable facts, Provenance provenance) => provenance switch
    {
        NetworkProvenance network => facts.Fact("validation", $"{Figures.Percent(network.FloatValidationAccuracy)} as trained, {Figures.Percent(network.IntegerValidationAccuracy)} as integers,"
            + $" of {Figures.Count(network.ValidationSamples)} samples"),
        TreeProvenance trees => facts.Fact("trained on", $"{Figures.Count(trees.TrainingSamples)} samples"),
        ImportProvenance import => facts.Fact("imported from", $"{import.File} ({import.Format})"),
        _ => facts,
    };
}
