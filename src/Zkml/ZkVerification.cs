using System.Collections.Immutable;
using Zkml.Proving;

namespace Zkml;

/// <summary>What a verifier found, in the words that it justifies and no others.</summary>
public sealed class ZkVerification
{
    private readonly VerificationOptions _trusted;

    internal ZkVerification(Proof proof, VerificationResult result, VerificationOptions trusted)
    {
        _trusted = trusted;
        Proof = proof;
        Result = result;
    }

    /// <summary>What was verified. What it says holds only as far as <see cref="Proven"/> repeats it.</summary>
    public Proof Proof { get; }

    /// <summary>What was found, for programs: which claim is wrong, and which key was used.</summary>
    public VerificationResult Result { get; }

    /// <summary>Whether the proof holds.</summary>
    public bool IsValid => Result.IsValid;

    /// <summary>What was proven; null if the proof is not valid.</summary>
    public string? Proven => IsValid ? ProofStatement.Proven(Proof, Result, _trusted) : null;

    /// <summary>What one might think was proven, and was not; none if the proof is not valid, for then nothing was.</summary>
    public ImmutableArray<string> NotProven => IsValid ? ProofStatement.NotProven(Proof, Result, _trusted) : [];

    /// <summary>Why the proof is refused; empty if it is valid.</summary>
    public string Explanation => Result.Explanation;

    /// <summary>The proven class; null if the proof is not valid, for a regression, for a private output, and if the verifier named no program or manifest that gives outputs a meaning.</summary>
    public int? Class => MeansSomething ? Proof.Class : null;

    /// <summary>The proven class's name, or the value of a regression with its unit; null if <see cref="Class"/> would be, but for a regression.</summary>
    public string? Label => MeansSomething ? Proof.Label : null;

    /// <summary>The proven value of a regression; null for a classifier, and as <see cref="Class"/>.</summary>
    public double? Value => MeansSomething ? Proof.Value : null;

    private bool MeansSomething => IsValid && _trusted.KnowsMeaning;

    /// <summary>In a line: what was proven, or why nothing was.</summary>
    public override string ToString() => Proven ?? $"{(Result.IsChecked ? "not valid" : "not checked")}: {Explanation}";
}
