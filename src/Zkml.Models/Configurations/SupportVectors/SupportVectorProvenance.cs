using System.Collections.Immutable;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>How a support vector machine was trained: enough to train it again.</summary>
/// <param name="Command">The command line that trains it again.</param>
/// <param name="Configuration">What the trainer was told.</param>
/// <param name="TrainingSamples">Samples that it learned from.</param>
/// <param name="SupportVectors">How many of them are support vectors, by class.</param>
/// <param name="ValidationSamples">Samples held back.</param>
/// <param name="MachineValidationCorrect">How many of those the machine classifies rightly as trained, with all its support vectors.</param>
/// <param name="FloatValidationCorrect">How many the float network classifies rightly, which a machine of degree 2 is cut to, some squares a class.</param>
/// <param name="IntegerValidationCorrect">How many the integer network classifies rightly.</param>
public sealed record SupportVectorProvenance(
    string Command,
    SupportVectorConfig Configuration,
    int TrainingSamples,
    ImmutableArray<int> SupportVectors,
    int ValidationSamples,
    int MachineValidationCorrect,
    int FloatValidationCorrect,
    int IntegerValidationCorrect) : Provenance(Command)
{
    /// <summary>Accuracy of the machine as trained on the validation samples, 0 to 1.</summary>
    public double MachineValidationAccuracy => (double)MachineValidationCorrect / ValidationSamples;

    /// <summary>Accuracy of the float network on the validation samples, 0 to 1.</summary>
    public double FloatValidationAccuracy => (double)FloatValidationCorrect / ValidationSamples;

    /// <summary>Accuracy of the integer network on the validation samples, 0 to 1.</summary>
    public double IntegerValidationAccuracy => (double)IntegerValidationCorrect / ValidationSamples;
}
