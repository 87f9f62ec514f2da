using System.Collections.Immutable;
using System.Globalization;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Direct;

/// <summary>Proves inferences of a model.</summary>
/// <param name="engine">The engine.</param>
/// <param name="model">The model.</param>
/// <param name="weights">The bits of private weights and their salt, after those of the sample; empty if weights are constants. They are secret.</param>
public sealed class DirectProver(IDirectEngine engine, DirectModel model, ImmutableArray<int> weights)
{
    /// <summary>Proves one or more samples in one proof.</summary>
    /// <param name="keys">The keys of the model's circuit.</param>
    /// <param name="samples">For each sample the values of the circuit's inputs, in the pipeline's order; 1 to 128 samples.</param>
    /// <param name="challenge">The verifier's challenge.</param>
    /// <param name="place">Where the samples are in their batch.</param>
    /// <param name="cancellation">Cancels the proof.</param>
    /// <exception cref="DirectEngineException">The engine refuses or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ModelProof> ProveAsync(DirectKeys keys, IReadOnlyList<int[]> samples, Challenge challenge, BatchPlace place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentOutOfRangeException.ThrowIfZero(samples.Count, nameof(samples));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples.Count, ModelProof.MaximumInstances, nameof(samples));
        var instances = samples.Select((sample, i) => DirectInstance.Of(model, weights, sample, challenge.At(place.First + i))).ToArray();
        var proof = await engine.ProveAsync(model.Circuit, keys.ProvingKey, [.. instances.Select(instance => (ReadOnlyMemory<byte>)instance.ToBytes())], cancellation).ConfigureAwait(false);
        if (proof.PublicInputs.Length != samples.Count)
        {
            throw new DirectEngineException(DirectErrorKind.Failed, string.Create(CultureInfo.InvariantCulture, $"the engine proved {proof.PublicInputs.Length} instances, {samples.Count} were given"));
        }

        return new(
            EngineText(engine.Identity),
            engine.Identity.Varuna,
            model.Hash,
            model.Shape.Output,
            model.Shape.Inputs,
            challenge,
            place,
            [.. instances.Select((instance, i) => Proven(proof.PublicInputs[i], instance))],
            keys.VerifyingKey,
            keys.Certificate,
            proof.Proof)
        {
            Commitment = model.Commitment,
            OptimisedFor = model.OptimisedFor,
        };
    }

    // What the engine says that it proved is what the file will state.
    private ProvenInstance Proven(ReadOnlyMemory<byte> publicInputs, DirectInstance instance)
    {
        if (FieldBytes.TryRead(publicInputs.Span) is not { } values || values.Length != model.Shape.Count)
        {
            throw new DirectEngineException(DirectErrorKind.Failed, string.Create(CultureInfo.InvariantCulture, $"the engine returned {publicInputs.Length} bytes of public inputs, expected {model.Shape.Count * FieldBytes.Length}"));
        }

        var proven = new ProvenInstance([.. values.Take(model.Shape.Outputs)], instance.Statement.Sample);
        return (instance.Statement with { Outputs = proven.Outputs }).ToBytes().AsSpan().SequenceEqual(publicInputs.Span)
            ? proven
            : throw new DirectEngineException(DirectErrorKind.Failed, "the engine proved other public inputs than it was given");
    }

    private static string EngineText(DirectEngineIdentity identity) => $"{identity.Name} {identity.Version}, snarkVM {identity.SnarkVm}";
}
