using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Messages;

/// <summary>An engine behind a channel.</summary>
internal sealed class DirectEngine : IDirectEngine
{
    private readonly IMessageChannel _channel;

    private DirectEngine(IMessageChannel channel, DirectEngineIdentity identity) => (_channel, Identity) = (channel, identity);

    /// <inheritdoc/>
    public DirectEngineIdentity Identity { get; }

    /// <summary>An engine that is what the caller says, and is not asked; the result owns the channel.</summary>
    public static DirectEngine Of(IMessageChannel channel, DirectEngineIdentity identity) => new(channel, identity);

    /// <summary>Asks what is behind a channel; the result owns the channel, which is disposed if nothing of use is there.</summary>
    /// <exception cref="DirectEngineException">No engine, or one of another protocol, is there.</exception>
    public static async Task<DirectEngine> ConnectAsync(IMessageChannel channel, CancellationToken cancellation = default)
    {
        try
        {
            return new(channel, await channel.AskAsync(DirectRequest.Identify(), RequestEffort.Start, answer => DirectAnswer.Identity(answer, channel.Name), cancellation).ConfigureAwait(false));
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<DirectKeys> SetUpAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.SetUp(r1cs), RequestEffort.Prove, DirectAnswer.Keys, cancellation);

    /// <inheritdoc/>
    public Task<DirectProof> ProveAsync(
        DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.Prove(circuit, provingKey, instances), RequestEffort.Prove, answer => DirectAnswer.Proof(answer, instances.Count), cancellation);

    /// <inheritdoc/>
    public Task<DirectVerdict> VerifyAsync(
        ReadOnlyMemory<byte> verifyingKey, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs, ReadOnlyMemory<byte> proof, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.Verify(verifyingKey, publicInputs, proof), RequestEffort.Check, DirectAnswer.Verdict, cancellation);

    /// <inheritdoc/>
    public Task<DirectVerdict> CheckKeyAsync(
        ReadOnlyMemory<byte> r1cs, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.CheckKey(r1cs, verifyingKey, certificate), RequestEffort.Check, DirectAnswer.Verdict, cancellation);

    /// <inheritdoc/>
    public Task<DirectKeyDescription> DescribeKeyAsync(ReadOnlyMemory<byte> verifyingKey, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.DescribeKey(verifyingKey), RequestEffort.Check, DirectAnswer.Description, cancellation);

    /// <inheritdoc/>
    public Task<DirectSizes> SizesAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.Sizes(r1cs), RequestEffort.Check, DirectAnswer.Sizes, cancellation);

    /// <summary>Computes the witness of one instance, an iden3 <c>.wtns</c> file.</summary>
    /// <param name="program">A <c>circuit.witness</c> file.</param>
    /// <param name="inputs">Its inputs, 32 bytes each.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<ReadOnlyMemory<byte>> WitnessAsync(ReadOnlyMemory<byte> program, ReadOnlyMemory<byte> inputs, CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.Witness(program, inputs), RequestEffort.Check, answer => DirectAnswer.File(answer, "witness"), cancellation);

    /// <summary>A digest over many rounds of the engine's arithmetic, the same in every engine that computes rightly.</summary>
    public Task<ReadOnlyMemory<byte>> DigestAsync(CancellationToken cancellation = default) =>
        _channel.AskAsync(DirectRequest.Digest(), RequestEffort.Check, DirectAnswer.Digest, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _channel.DisposeAsync();
}
