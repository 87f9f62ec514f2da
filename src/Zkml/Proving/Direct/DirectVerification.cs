using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Running;

namespace Zkml.Proving.Direct;

/// <summary>What a verifier found.</summary>
/// <param name="Failure">Why the proof is refused; null if it is valid.</param>
/// <param name="Explanation">The same in words; empty if the proof is valid.</param>
/// <param name="KeyHash">The hash of the verifying key that the proof was checked against; null if verification ended earlier.</param>
/// <param name="Results">What the outputs of each sample mean; empty if the proof is refused, or the verifier does not know the model.</param>
public sealed record DirectVerification(DirectFailure? Failure, string Explanation, string? KeyHash, ImmutableArray<RunResult> Results)
{
    // A few lines of a terminal, however long the texts quoted from a file are.
    private const int MaximumExplanation = 500;

    /// <summary>Whether the proof holds.</summary>
    public bool IsValid => Failure is null;

    internal static DirectVerification Valid(string keyHash, ImmutableArray<RunResult> results) => new(null, "", keyHash, results);

    internal static DirectVerification Invalid(DirectFailure failure, string explanation) => new(failure, VisibleText.Shorten(explanation, MaximumExplanation), null, []);
}
