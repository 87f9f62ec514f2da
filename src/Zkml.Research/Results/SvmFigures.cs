using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>What was measured of a model that has no circuit: a support vector machine with an rbf kernel or one that votes, in floating point.</summary>
/// <param name="Samples">How many samples were classified.</param>
/// <param name="Accuracy">From 0 to 1.</param>
/// <param name="SupportVectors">How many support vectors each class has; one that serves against several other classes counts once.</param>
/// <param name="TrainingSeconds">How long the training took, on the threads that it had.</param>
/// <param name="Confusion">What the machine takes the samples of each class for.</param>
public sealed record SvmFigures(int Samples, double Accuracy, ImmutableArray<int> SupportVectors, double TrainingSeconds, ConfusionMatrix Confusion)
{
    /// <summary>Support vectors of all classes.</summary>
    public int VectorCount => SupportVectors.Sum();

    /// <summary>The support vectors in words: <c>7,139 support vectors, no circuit</c>.</summary>
    public string Summary => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{VectorCount:N0} support vectors, no circuit");

    /// <summary>Whether all figures are equal, those of the classes one by one.</summary>
    public bool Equals(SvmFigures? other) =>
        other is not null && (Samples, Accuracy, TrainingSeconds) == (other.Samples, other.Accuracy, other.TrainingSeconds)
        && SupportVectors.SequenceEqual(other.SupportVectors) && Confusion.Equals(other.Confusion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Samples, Accuracy, VectorCount, Confusion);
}
