namespace Zkml.Models.Configurations.Networks;

/// <summary>How a network was trained: enough to train it again.</summary>
/// <param name="Command">The command line that trains it again.</param>
/// <param name="Configuration">What the trainer was told, the seed included.</param>
/// <param name="TrainingSamples">Samples that it learned from, before augmentation.</param>
/// <param name="ValidationSamples">Samples held back, on which every choice was made.</param>
/// <param name="FloatValidationCorrect">How many of the validation samples the float network classifies rightly.</param>
/// <param name="IntegerValidationCorrect">How many of the validation samples the integer network classifies rightly.</param>
public sealed record NetworkProvenance(
    string Command,
    TrainingConfig Configuration,
    int TrainingSamples,
    int ValidationSamples,
    int FloatValidationCorrect,
    int IntegerValidationCorrect) : Provenance(Command)
{
    /// <summary>Accuracy of the float network on the validation samples, 0 to 1.</summary>
    public double FloatValidationAccuracy => (double)FloatValidationCorrect / ValidationSamples;

    /// <summary>Accuracy of the integer network on the validation samples, 0 to 1.</summary>
    public double IntegerValidationAccuracy => (double)IntegerValidationCorrect / ValidationSamples;
}
