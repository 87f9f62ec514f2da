namespace Zkml.Varuna.Engines;

/// <summary>The keys of a constraint system.</summary>
/// <param name="ProvingKey">What a prover needs.</param>
/// <param name="VerifyingKey">What a verifier needs.</param>
/// <param name="Certificate">Shows in milliseconds that the verifying key is that of the constraint system.</param>
/// <param name="Sizes">The sizes in the verifying key.</param>
public sealed record DirectKeys(ReadOnlyMemory<byte> ProvingKey, ReadOnlyMemory<byte> VerifyingKey, ReadOnlyMemory<byte> Certificate, DirectSizes Sizes)
{
    /// <summary>What a verifier needs of them.</summary>
    public CertifiedKey ForVerifier => new(VerifyingKey, Certificate, Sizes);
}
