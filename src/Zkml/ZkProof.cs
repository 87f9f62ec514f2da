using Zkml.Host;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.SnarkVm.Engines;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml;

/// <summary>A proof of either kind, from a program or from a file. All of it is a claim until a verifier has checked it.</summary>
public sealed class ZkProof
{
    internal ZkProof(ModelProof direct) => (Target, Direct) = (ProofTarget.Direct, direct);

    internal ZkProof(Proof aleo) => (Target, Aleo) = (ProofTarget.Aleo, aleo);

    /// <summary>The kind of proof.</summary>
    public ProofTarget Target { get; }

    /// <summary>The direct proof and its claims; null for one of an Aleo function.</summary>
    public ModelProof? Direct { get; }

    /// <summary>The proof of an Aleo function and its claims; null for a direct one.</summary>
    public Proof? Aleo { get; }

    /// <summary>The number of samples that it is about: 1 to 128.</summary>
    public int Samples => Direct?.Instances.Length ?? 1;

    /// <summary>Reads a proof of either kind. That it reads well says nothing of whether it is true.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
    public static ZkProof Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Of(ProofDocument.Load(path));
    }

    /// <summary>Reads a proof of either kind from the bytes of its file, wherever they came from.</summary>
    /// <param name="bytes">The bytes, at most 32 MiB.</param>
    /// <param name="name">What messages call the proof.</param>
    /// <exception cref="MalformedInputException">They are malformed; the message names the place.</exception>
    public static ZkProof Read(ReadOnlyMemory<byte> bytes, string name = "proof")
    {
        ArgumentNullException.ThrowIfNull(name);
        return Of(ProofDocument.Read(bytes, name));
    }

    /// <summary>Writes the proof as a JSON file: a few kilobytes, or for an Aleo function some tens with its program. The file appears whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Direct is not null)
        {
            DirectProofFile.Save(path, Direct);
        }
        else
        {
            ProofFile.Save(path, Aleo!);
        }
    }

    /// <summary>
    /// Verifies the proof against what the verifier trusts, for verifiers who do not have the program. Who has it asks <see cref="ZkProgram.VerifyAsync"/>, which also says what outputs mean.
    /// </summary>
    /// <param name="trusted">The key, and beside it the model, or the manifest of an Aleo program.</param>
    /// <param name="options">What is demanded besides, and by which engine it is verified; null for a direct proof without a challenge, verified in this process.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold, or is of the other kind, is a result and not an error.</returns>
    /// <exception cref="ArgumentException"><paramref name="trusted"/> names nothing by which the circuit can be recognised, so that any outputs would pass; or a hash is not one; or options contradict each other.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    /// <exception cref="DirectEngineException">The engine for direct proofs fails, which says nothing about the proof.</exception>
    /// <exception cref="EngineException">The engine for Aleo functions fails, which says nothing about the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ZkVerification> VerifyAsync(VerifierTrust trusted, VerifyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        options ??= VerifyOptions.Default;
        options.Check();
        return options.Target == ProofTarget.Direct
            ? ProofCheck.DirectAsync(this, trusted.ForDirect(options), null, options, cancellation)
            : ProofCheck.AleoAsync(this, trusted.ForAleo(options), options, cancellation);
    }

    /// <summary>The kind, and what it claims to be about.</summary>
    public override string ToString() => Direct is { } direct
        ? FormattableString.Invariant($"a direct proof of {Samples} sample{(Samples == 1 ? "" : "s")} of the model {direct.Model}")
        : $"a proof of the Aleo function {Aleo!.Function.Function}";

    private static ZkProof Of(ProofDocument document) => document.Direct is { } direct ? new(direct) : new(document.Aleo!);
}
