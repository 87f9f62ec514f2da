using System.Numerics;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>What a verifier knows independently of a direct proof, and checks it against.</summary>
/// <param name="Model">The verifier's own model, with the circuit that it derived or keeps; null if there is none.</param>
/// <param name="KeyHash">The hash of the verifying key, <see cref="DirectVerification.KeyHash"/>, in lower-case hexadecimal digits; null to check the key against the model's circuit alone.</param>
/// <param name="ModelHash">The model hash; null for that of <paramref name="Model"/>, or any.</param>
/// <param name="Challenge">The challenge that the proof must contain.</param>
/// <param name="Commitment">The commitment to the weights that the proof must be about; null for that of <paramref name="Model"/>, or any.</param>
public sealed record DirectTrust(DirectModel? Model = null, string? KeyHash = null, ModelHash? ModelHash = null, Challenge Challenge = default, BigInteger? Commitment = null)
{
    /// <summary>Whether the verifier knows nothing by which the circuit could be recognised. Any circuit at all can give any outputs, so nothing can be verified then.</summary>
    public bool KnowsNothing => Model is null && KeyHash is null;

    /// <summary>Whether the verifier knows what the outputs mean.</summary>
    public bool KnowsMeaning => Model is not null;

    /// <summary>The model hash that the proof must have; null for any.</summary>
    internal ModelHash? ExpectedModel => ModelHash ?? Model?.Hash;

    /// <summary>The commitment that the proof must have; null for any.</summary>
    internal BigInteger? ExpectedCommitment => Commitment ?? Model?.Commitment;
}
