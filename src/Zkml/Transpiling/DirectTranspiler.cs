using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Transpiling;

/// <summary>Turns a model into a constraint system and its witness program, with what they mean.</summary>
public static class DirectTranspiler
{
    // The model hash and the challenge.
    private const int BoundInputs = 2;

    /// <summary>Transpiles a model for direct proofs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it is made; the name and the objective, which are the Aleo program's, are ignored.</param>
    /// <param name="name">Where the model came from, for messages.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <exception cref="ArgumentException">The options exclude each other.</exception>
    /// <exception cref="ModelDoesNotFitException">A number is too wide for the field, or weights are to be private; the message says which.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DirectTranspilation Transpile(ZkModel model, TranspileOptions options, string? name = null, int optimisedFor = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        if (options.Conflict is { } conflict)
        {
            throw new ArgumentException(conflict, nameof(options));
        }

        if (options.Weights == WeightSource.Input)
        {
            throw new ModelDoesNotFitException($"{model.Name}: private weights are proven by Aleo programs alone; transpile with --target aleo");
        }

        options = options.For(model);
        var emission = DirectLowering.Lower(model, options.Output, OptionsFor(options.Inputs, optimisedFor));
        cancellation.ThrowIfCancellationRequested();
        var circuit = new DirectCircuit(R1csFile.Write(emission.Emission.System, ScalarField.Bls12377), WitnessProgramFile.Write(emission.Emission.Witness));
        var description = new ModelDescription(
            emission.Model.Pipeline, options.Output, emission.Circuit.Output.Offset, emission.Model.ClassLabels, emission.Model.Regression, new ConstantWeights(emission.Model.Integer));
        var shape = new StatementShape(options.Output, emission.Emission.System.PublicOutputs, HasCommitment: false, SampleWords(emission, options.Inputs));
        return new(emission.Model, options, emission, new(name ?? model.Name, description, shape, circuit, emission.Inputs) { OptimisedFor = optimisedFor });
    }

    /// <summary>The constraint system over the scalar field of another curve, for other provers: each public input has a row.</summary>
    /// <param name="transpilation">The model.</param>
    /// <param name="field">The field.</param>
    public static ConstraintSystem SystemFor(DirectTranspilation transpilation, ScalarField field)
    {
        ArgumentNullException.ThrowIfNull(transpilation);
        var system = transpilation.Emission.Emission.System;
        return field == ScalarField.Bls12377 ? system : PublicInputBinding.Bind(system);
    }

    private static R1csOptions OptionsFor(Visibility inputs, int optimisedFor) => new() { BoundInputs = BoundInputs, HasPublicSample = inputs == Visibility.Public, Batch = optimisedFor };

    private static int SampleWords(DirectCircuitEmission emission, Visibility inputs) => inputs == Visibility.Public ? PublicSample.Of(emission.Inputs).Words : 0;
}
