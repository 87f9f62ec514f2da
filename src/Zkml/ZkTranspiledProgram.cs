using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Host;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml;

/// <summary>A program that was just made from a model: it also knows the model and the circuit between them, so that it can be evaluated and written.</summary>
public sealed class ZkTranspiledProgram : ZkProgram
{
    private readonly TranspiledModel? _aleo;
    private readonly Lazy<DirectTranspilation> _direct;
    private readonly Lazy<DirectModel> _forBatches;

    /// <summary>A program with an Aleo program, whose circuit for direct proofs is made when it is needed first.</summary>
    /// <param name="aleo">The Aleo program.</param>
    /// <param name="direct">Makes the circuit.</param>
    internal ZkTranspiledProgram(TranspiledModel aleo, Func<DirectTranspilation> direct)
        : this(aleo, direct, hasCircuit: true)
    {
    }

    /// <summary>A program with an Aleo program alone.</summary>
    /// <param name="aleo">The Aleo program.</param>
    /// <param name="whyNot">Why there is no circuit for direct proofs, and what to do.</param>
    internal ZkTranspiledProgram(TranspiledModel aleo, string whyNot)
        : this(aleo, () => throw new InvalidOperationException($"'{aleo.Model.Name}' cannot be proven directly: {whyNot}, or prove it with {nameof(ProofTarget)}.{nameof(ProofTarget.Aleo)}"), hasCircuit: false)
    {
    }

    /// <summary>A program with a circuit for direct proofs alone.</summary>
    /// <param name="direct">The circuit.</param>
    internal ZkTranspiledProgram(DirectTranspilation direct)
        : base(TranspiledDirectory.InMemory(direct))
    {
        (_direct, HasCircuit) = (new(direct), true);
        _forBatches = new(() => base.CircuitFor(ModelProof.MaximumInstances));
    }

    private ZkTranspiledProgram(TranspiledModel aleo, Func<DirectTranspilation> direct, bool hasCircuit)
        : base(TranspiledDirectory.InMemory(aleo))
    {
        (_aleo, _direct, HasCircuit) = (aleo, new(direct), hasCircuit);
        _forBatches = new(() => base.CircuitFor(ModelProof.MaximumInstances));
    }

    /// <summary>The model, the circuit and the Aleo program, each as it is.</summary>
    /// <exception cref="InvalidOperationException">The model was transpiled for direct proofs alone.</exception>
    public TranspiledModel Transpiled => _aleo
        ?? throw new InvalidOperationException($"'{Manifest.Model}' was transpiled for direct proofs alone; for an Aleo program, and to evaluate it, transpile it with {nameof(TranspileTarget)}.{nameof(TranspileTarget.Both)}");

    /// <summary>The model as the constraint system that direct proofs are about, and its witness program.</summary>
    /// <exception cref="InvalidOperationException">The program was not made for direct proofs; the message says how it is.</exception>
    public DirectTranspilation DirectCircuit => _direct.Value;

    /// <summary>Whether there is a circuit for direct proofs.</summary>
    public bool HasCircuit { get; }

    /// <summary>Runs the float model, the integer model and the circuit side by side over a data set, and the Aleo program over some of it.</summary>
    /// <param name="samples">Samples of the kind that the model takes, and their classes or values.</param>
    /// <param name="interpreterSamples">How many of the first samples also run in the program.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="InvalidOperationException">The model was transpiled for direct proofs alone.</exception>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ModelEvaluation Evaluate(Dataset samples, int interpreterSamples = ModelEvaluator.DefaultInterpreterSamples, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return ModelEvaluator.Evaluate(Transpiled, samples, interpreterSamples, cancellation);
    }

    /// <summary>
    /// Writes what the model was transpiled to, as <c>zkml transpile</c> does: the constraint system and its witness program, the Leo project and the Aleo program, and <c>circuit.json</c>; <see cref="ZkProgram.Open"/> reads them again.
    /// Weights that are private inputs go into a file beside the directory, which then has no secrets.
    /// </summary>
    /// <param name="directory">The directory; created if missing.</param>
    /// <param name="test">A test split: its first samples become the Leo project's tests; null for random inputs.</param>
    /// <exception cref="MalformedInputException">The file beside the directory has other weights; nothing is written then.</exception>
    public void Write(string directory, Dataset? test = null)
    {
        var direct = HasCircuit ? DirectCircuit : null;
        if (_aleo is null)
        {
            ProjectWriter.Write(direct!, null, directory);
        }
        else
        {
            ProjectWriter.Write(_aleo, direct, null, directory, test is null ? TestSample.Random(_aleo.Model) : TestSample.First(_aleo.Model, test));
        }
    }

    private protected override CircuitCount CountCircuit() => Transpiled.Count;

    private protected override DirectModel Circuit => DirectCircuit.Model;

    private protected override DirectModel CircuitForBatches => _forBatches.Value;

    private protected override ImmutableArray<int> Weights => DirectCircuit.Weights;

    private protected override DirectModel CircuitFor(int optimisedFor) => optimisedFor == Circuit.OptimisedFor ? Circuit
        : optimisedFor == ModelProof.MaximumInstances ? CircuitForBatches
        : base.CircuitFor(optimisedFor);
}
