using Zkml.Host;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>What a verifier found.</summary>
/// <param name="Fault">What is wrong; null where the proof is valid.</param>
/// <param name="Explanation">The same in words; empty where the proof is valid.</param>
/// <param name="KeySha256">SHA-256 of the verifying key that the proof was checked against; null where it did not come to that.</param>
/// <param name="KeySource">How that key was come by.</param>
public sealed record Verdict(ProofFault? Fault, string Explanation, string? KeySha256, KeySource? KeySource)
{
    // Some lines of a terminal, whatever long texts of a file stand in it.
    private const int MaximumExplanation = 500;

    /// <summary>
    /// After <see cref="ProofFault.LimitExceeded"/>: the limits without those that the explanation names, for who agrees to what it says and to nothing else;
    /// null where no limit would help.
    /// </summary>
    public SetupLimits? Lifted { get; init; }

    /// <summary>Whether the proof holds.</summary>
    public bool IsValid => Fault is null;

    /// <summary>Whether it was found out if the proof holds; where not, the fault is the verifier's means, and not of the proof.</summary>
    public bool IsChecked => Fault is not (ProofFault.KeyNotChecked or ProofFault.LimitExceeded);

    /// <summary>A proof that holds.</summary>
    internal static Verdict Valid(string keySha256, KeySource source) => new(null, "", keySha256, source);

    /// <summary>A proof that does not.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="explanation">The same in words; of one that is too long, the middle is left out.</param>
    internal static Verdict Invalid(ProofFault fault, string explanation) => new(fault, VisibleText.Shorten(explanation, MaximumExplanation), null, null);
}
