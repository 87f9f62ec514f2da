using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml.Proving.Direct;

/// <summary>A session as an engine: keys come from its cache, and each key and proof that it makes has been checked. The session is not ended with it.</summary>
/// <param name="session">The session.</param>
public sealed class SessionEngine(DirectProvingSession session) : IDirectEngine
{
    /// <inheritdoc/>
    public DirectEngineIdentity Identity => session.Engine;

    /// <inheritdoc/>
    public Task<DirectKeys> SetUpAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) => session.KeysAsync(r1cs, cancellation);

    /// <inheritdoc/>
    public async Task<DirectProof> ProveAsync(DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation = default) =>
        (await session.ProveAsync(circuit, instances, cancellation).ConfigureAwait(false)).Proof;

    /// <inheritdoc/>
    public Task<DirectVerdict> VerifyAsync(
        ReadOnlyMemory<byte> verifyingKey, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs, ReadOnlyMemory<byte> proof, CancellationToken cancellation = default) =>
        session.VerifyAsync(verifyingKey, publicInputs, proof, cancellation);

    /// <inheritdoc/>
    public Task<DirectVerdict> CheckKeyAsync(ReadOnlyMemory<byte> r1cs, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate, CancellationToken cancellation = default) =>
        session.CheckKeyAsync(r1cs, verifyingKey, certificate, cancellation);

    /// <inheritdoc/>
    public Task<DirectKeyDescription> DescribeKeyAsync(ReadOnlyMemory<byte> verifyingKey, CancellationToken cancellation = default) => session.DescribeKeyAsync(verifyingKey, cancellation);

    /// <inheritdoc/>
    public Task<DirectSizes> SizesAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) => session.SizesAsync(r1cs, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
