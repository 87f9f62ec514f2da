namespace Zkml.Models;

/// <summary>How good trees are on samples that they did not learn from.</summary>
/// <param name="Samples">Samples held back; at least 1.</param>
/// <param name="FloatCorrect">How many of them the trees classify rightly as they were trained.</param>
/// <param name="IntegerCorrect">How many of them the integer trees classify rightly.</param>
public sealed record TreeValidation(int Samples, int FloatCorrect, int IntegerCorrect)
{
    /// <summary>Accuracy of the trees as they were trained, 0 to 1.</summary>
    public double FloatAccuracy => (double)FloatCorrect / Samples;

    /// <summary>Accuracy of the integer trees, 0 to 1.</summary>
    public double IntegerAccuracy => (double)IntegerCorrect / Samples;
}
