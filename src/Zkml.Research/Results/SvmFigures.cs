using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>The figures of a model without a circuit: a support vector machine with an RBF kernel, or one that votes, in floating point.</summary>
/// <param name="Samples">The number of classified samples.</param>
/// <param name="Accuracy">The accuracy, from 0 to 1.</param>
/// <param name="SupportVectors">The number of support vectors of each class; one that is used against several other classes counts once.</param>
/// <param name="TrainingSeconds">The duration of the training, on the threads that it had.</param>
/// <param name="Confusion">The predictions for the samples of each class.</param>
public sealed record SvmFigures(int Samples, double Accuracy, ImmutableArray<int> SupportVectors, double TrainingSeconds, ConfusionMatrix Confusion)
{
    /// <summary>The number of support vectors of all classes.</summary>
    public int VectorCount => SupportVectors.Sum();

    /// <summary>The support vectors in words: <c>7,139 support vectors, no circuit</c>.</summary>
    public string Summary => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{VectorCount:N0} support vectors, no circuit");

    /// <summary>Compares all figures, including those of each class.</summary>
    public bool Equals(SvmFigures? other) =>
        other is not null && (Samples, Accuracy, TrainingSeconds) == (other.Samples, other.Accuracy, other.TrainingSeconds)
        && SupportVectors.SequenceEqual(other.SupportVectors) && Confusion.Equals(other.Confusion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Samples, Accuracy, VectorCount, Confusion);
}
