using Zkml.Host;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>What a verifier found.</summary>
/// <param name="Failure">Why the proof is refused; null if it is valid.</param>
/// <param name="Explanation">The same in words; empty if the proof is valid.</param>
/// <param name="KeySha256">SHA-256 of the verifying key that the proof was checked against; null if verification ended earlier.</param>
/// <param name="KeySource">Where that key came from.</param>
public sealed record VerificationResult(VerificationFailure? Failure, string Explanation, string? KeySha256, KeySource? KeySource)
{
    // A few lines of a terminal, however long the texts quoted from a file are.
    private const int MaximumExplanation = 500;

    /// <summary>
    /// After <see cref="VerificationFailure.LimitExceeded"/>: the limits without those that the explanation names, for a user who accepts exactly what it says;
    /// null if raising limits would not help.
    /// </summary>
    public SetupLimits? Lifted { get; init; }

    /// <summary>Whether the proof holds.</summary>
    public bool IsValid => Failure is null;

    /// <summary>Whether the proof was actually checked. If not, the verifier lacked the means, which says nothing about the proof.</summary>
    public bool IsChecked => Failure is not (VerificationFailure.KeyNotChecked or VerificationFailure.LimitExceeded);

    /// <summary>The result for a valid proof.</summary>
    internal static VerificationResult Valid(string keySha256, KeySource source) => new(null, "", keySha256, source);

    /// <summary>The result for a proof that is not accepted.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="explanation">The same in words; if it is too long, its middle is elided.</param>
    internal static VerificationResult Invalid(VerificationFailure failure, string explanation) => new(failure, VisibleText.Shorten(explanation, MaximumExplanation), null, null);
}
