namespace Zkml.Varuna.Engines;

/// <summary>Makes keys and proofs of rank-1 constraint systems and verifies them. Files are iden3's <c>.r1cs</c> over the scalar field of BLS12-377.</summary>
public interface IDirectEngine : IAsyncDisposable
{
    /// <summary>How the engine identifies itself.</summary>
    DirectEngineIdentity Identity { get; }

    /// <summary>Makes the keys of a constraint system, and the certificate that the verifying key belongs to it.</summary>
    /// <exception cref="DirectEngineException">The file is refused, or the universal reference string at hand is too short.</exception>
    Task<DirectKeys> SetUpAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default);

    /// <summary>Proves one or more instances, at most 128, in one proof.</summary>
    /// <param name="circuit">The constraint system and its witness program.</param>
    /// <param name="provingKey">Its proving key.</param>
    /// <param name="instances">The inputs of the witness program, public ones first, 32 bytes each, for each instance.</param>
    /// <param name="cancellation">Cancels the proof.</param>
    Task<DirectProof> ProveAsync(DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation = default);

    /// <summary>Verifies a proof against a verifying key, which the caller has derived or checked.</summary>
    /// <param name="verifyingKey">The verifying key.</param>
    /// <param name="publicInputs">The public inputs of each instance in order, 32 bytes each; exactly as many as the key demands.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<DirectVerdict> VerifyAsync(
        ReadOnlyMemory<byte> verifyingKey,
        IReadOnlyList<ReadOnlyMemory<byte>> publicInputs,
        ReadOnlyMemory<byte> proof,
        CancellationToken cancellation = default);

    /// <summary>Whether a verifying key is that of a constraint system, by its certificate.</summary>
    Task<DirectVerdict> CheckKeyAsync(
        ReadOnlyMemory<byte> r1cs,
        ReadOnlyMemory<byte> verifyingKey,
        ReadOnlyMemory<byte> certificate,
        CancellationToken cancellation = default);

    /// <summary>What identifies a verifying key, without the parts of its header that no proof binds.</summary>
    Task<DirectKeyDescription> DescribeKeyAsync(ReadOnlyMemory<byte> verifyingKey, CancellationToken cancellation = default);

    /// <summary>The sizes of a constraint system as its keys have them, without making keys.</summary>
    Task<DirectSizes> SizesAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default);
}
