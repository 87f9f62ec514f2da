using System.Collections.Immutable;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;

namespace Zkml;

/// <summary>What a verifier found, in the words that it justifies and no others.</summary>
public sealed class ZkVerification
{
    private readonly DirectTrust? _directTrust;
    private readonly VerificationOptions? _aleoTrust;

    internal ZkVerification(ZkProof proof, DirectVerification result, DirectTrust trusted)
        : this(proof, result.IsValid, result.Explanation) => (Direct, _directTrust) = (result, trusted);

    internal ZkVerification(ZkProof proof, VerificationResult result, VerificationOptions trusted)
        : this(proof, result.IsValid, result.Explanation) => (Aleo, _aleoTrust) = (result, trusted);

    private ZkVerification(ZkProof proof, bool isValid, string explanation) => (Proof, IsValid, Explanation) = (proof, isValid, explanation);

    /// <summary>What was verified. What it says holds only as far as <see cref="Proven"/> repeats it.</summary>
    public ZkProof Proof { get; }

    /// <summary>Whether the proof holds.</summary>
    public bool IsValid { get; }

    /// <summary>Why the proof is refused, in one line; empty if it is valid.</summary>
    public string Explanation { get; }

    /// <summary>What was found about a direct proof, for programs: which claim is wrong. Null for a proof of the other kind, or of one that was not asked for.</summary>
    public DirectVerification? Direct { get; }

    /// <summary>The same for a proof of an Aleo function.</summary>
    public VerificationResult? Aleo { get; }

    /// <summary>What was proven; null if the proof is not valid.</summary>
    public string? Proven => !IsValid ? null
        : Direct is not null ? DirectProofWords.Proven(Proof.Direct!, Direct, _directTrust!)
        : ProofStatement.Proven(Proof.Aleo!, Aleo!, _aleoTrust!);

    /// <summary>What one might think was proven, and was not; none if the proof is not valid, for then nothing was.</summary>
    public ImmutableArray<string> NotProven => !IsValid ? []
        : Direct is not null ? DirectProofWords.NotProven(Proof.Direct!, _directTrust!)
        : ProofStatement.NotProven(Proof.Aleo!, Aleo!, _aleoTrust!);

    /// <summary>The hash of the verifying key that the proof was checked against: with it, others verify without the program. Null if the proof is not valid.</summary>
    public string? KeyHash => !IsValid ? null : Direct?.KeyHash ?? Aleo?.KeySha256;

    /// <summary>What was proven of each sample of a direct proof, in order; empty if the proof is not valid, is one of an Aleo function, or if the verifier knows a key alone, which gives outputs no meaning.</summary>
    public ImmutableArray<RunResult> Results => IsValid && Direct is not null ? Direct.Results : [];

    /// <summary>
    /// The proven class of the only sample; null if the proof is not valid or about several samples, for a regression, for a private output, and if the verifier named no program or manifest that gives outputs a meaning.
    /// </summary>
    public int? Class => Only is { } only ? only.Class : MeantAleo?.Class;

    /// <summary>The proven class's name, or the value of a regression with its unit; null if <see cref="Class"/> would be, but for a regression.</summary>
    public string? Label => Only is { } only ? only.Label : MeantAleo?.Label;

    /// <summary>The proven value of a regression; null for a classifier, and as <see cref="Class"/>.</summary>
    public double? Value => Only is { } only ? only.Value : MeantAleo?.Value;

    /// <summary>In a line: what was proven, or why nothing was.</summary>
    public override string ToString() => Proven ?? $"{(Aleo is { IsChecked: false } ? "not checked" : "not valid")}: {Explanation}";

    /// <summary>What a verifier finds who asked for a proof of the other kind.</summary>
    internal static ZkVerification OfOtherKind(ZkProof proof, ProofTarget expected) => new(proof, isValid: false, expected == ProofTarget.Direct
        ? $"it is a proof of an Aleo function, and a direct proof was asked for; to accept it, verify with {nameof(ProofOptions.Target)} = {nameof(ProofTarget)}.{nameof(ProofTarget.Aleo)}"
        : $"it is a direct proof, and one of an Aleo function was asked for; to accept it, verify with {nameof(ProofOptions.Target)} = {nameof(ProofTarget)}.{nameof(ProofTarget.Direct)}");

    private RunResult? Only => Results is [var only] ? only : null;

    private Proof? MeantAleo => IsValid && _aleoTrust is { KnowsMeaning: true } ? Proof.Aleo : null;
}
