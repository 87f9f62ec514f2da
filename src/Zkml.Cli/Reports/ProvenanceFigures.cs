using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Models;

namespace Zkml.Cli.Reports;

/// <summary>What a model's provenance says of how good it is.</summary>
internal static class ProvenanceFigures
{
    /// <summary>Adds a row with what a trained network reached on the samples held back; nothing for other models.</summary>
    public static Table AddValidation(this Table facts, Provenance provenance) => provenance is NetworkProvenance network
        ? facts.Fact("validation", $"{Figures.Percent(network.FloatValidationAccuracy)} as trained, {Figures.Percent(network.IntegerValidationAccuracy)} as integers,"
            + $" of {Figures.Count(network.ValidationSamples)} samples")
        : facts;
}
