using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Lowering;

namespace Zkml.Statements;

/// <summary>A direct proof of a model's inferences as a file holds it. All of it is a claim until a verifier has checked it.</summary>
/// <param name="Engine">The engine that made it, and its version.</param>
/// <param name="Varuna">The version of the proof system.</param>
/// <param name="Model">The hash that names the model.</param>
/// <param name="Output">Class, logits or value.</param>
/// <param name="Inputs">Whether the samples are part of the statement.</param>
/// <param name="Challenge">The challenge of the batch; that of a sample is <see cref="Challenge.At"/> its place.</param>
/// <param name="Place">Where the samples are in their batch.</param>
/// <param name="Instances">What is proven of each sample, in order; 1 to 128.</param>
/// <param name="VerifyingKey">The verifying key.</param>
/// <param name="Certificate">Its certificate.</param>
/// <param name="Proof">The proof.</param>
public sealed record ModelProof(
    string Engine,
    int Varuna,
    ModelHash Model,
    OutputKind Output,
    Visibility Inputs,
    Challenge Challenge,
    BatchPlace Place,
    ImmutableArray<ProvenInstance> Instances,
    ReadOnlyMemory<byte> VerifyingKey,
    ReadOnlyMemory<byte> Certificate,
    ReadOnlyMemory<byte> Proof)
{
    /// <summary>The version of the proof system that networks accept.</summary>
    public const int CurrentVaruna = 3;

    /// <summary>The maximum number of samples in one proof.</summary>
    public const int MaximumInstances = 128;

    /// <summary>The commitment to private weights; null if weights are constants.</summary>
    public BigInteger? Commitment { get; init; }

    /// <summary>The number of samples in one proof that the circuit was optimised for: with it, a verifier derives the same circuit from the model. A hint, which decides nothing else.</summary>
    public int OptimisedFor { get; init; } = 1;

    /// <summary>Whether the file that it was read from is, byte for byte, the one that it is written as. If not, somebody changed the file after it was made.</summary>
    public bool IsIntact { get; init; } = true;

    /// <summary>What is stated about each sample, in order.</summary>
    public IEnumerable<DirectStatement> Statements =>
        Instances.Select((instance, i) => new DirectStatement(instance.Outputs, Model, Challenge.At(Place.First + i), Commitment, instance.Sample));

    /// <summary>The public inputs of each sample.</summary>
    internal ReadOnlyMemory<byte>[] PublicInputs => [.. Statements.Select(statement => (ReadOnlyMemory<byte>)statement.ToBytes())];
}
