using System.Numerics;
using Zkml.Statements;

namespace Zkml;

/// <summary>What a verifier demands of a proof besides the program or the key that it trusts: a direct proof without a challenge, unless something else is chosen.</summary>
public sealed record VerifyOptions : ProofOptions
{
    internal static VerifyOptions Default { get; } = new();

    /// <summary>
    /// The commitment to private weights that the proof must be about, in decimal digits, with or without Aleo's suffix <c>field</c>; null for that of the program, or any. A direct proof has another commitment than an Aleo function
    /// to the same weights, since they are computed by other hashes.
    /// </summary>
    public string? Commitment { get; init; }

    /// <summary>The commitment of a direct proof.</summary>
    /// <exception cref="ArgumentException">It is no field element.</exception>
    internal BigInteger? DirectCommitment => Commitment is null ? null
        : Challenge.TryParse(Commitment, out var number) ? number.Value
        : throw new ArgumentException($"the commitment is '{Commitment}', expected a field element in decimal digits", nameof(Commitment));
}
