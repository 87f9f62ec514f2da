using System.Collections.Immutable;
using Zkml.Running;

namespace Zkml.Proving.Accuracy;

/// <summary>What the verifier of one group of samples found.</summary>
/// <param name="Refusal">Why the proof is refused; null if it holds.</param>
/// <param name="KeyHash">The hash of the verifying key.</param>
/// <param name="Results">What was proven of each sample.</param>
internal sealed record GroupVerdict(AccuracyVerification? Refusal, string KeyHash, ImmutableArray<RunResult> Results)
{
    public static GroupVerdict Invalid(AccuracyFailure failure, SampleGroup group, string explanation) => new(AccuracyVerification.Invalid(failure, $"{group}: {explanation}"), "", []);
}
