using Zkml.Host;

namespace Zkml.Proving.Accuracy;

/// <summary>What the verifier of an accuracy found.</summary>
/// <param name="Failure">Why it is refused; null if it holds.</param>
/// <param name="Explanation">The same in words; empty if it holds.</param>
/// <param name="KeyHash">The hash of the verifying key of all proofs; null if it is refused.</param>
/// <param name="Score">The accuracy, counted by the verifier; null if it is refused.</param>
public sealed record AccuracyVerification(AccuracyFailure? Failure, string Explanation, string? KeyHash, AccuracyScore? Score)
{
    // A few lines of a terminal, however long the texts quoted from a file are.
    private const int MaximumExplanation = 500;

    /// <summary>Whether the accuracy is proven.</summary>
    public bool IsValid => Failure is null;

    internal static AccuracyVerification Valid(string keyHash, AccuracyScore score) => new(null, "", keyHash, score);

    internal static AccuracyVerification Invalid(AccuracyFailure failure, string explanation) => new(failure, VisibleText.Shorten(explanation, MaximumExplanation), null, null);
}
