using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Statements;

namespace Zkml.Transpiling;

/// <summary>Turns a model into a constraint system and its witness program, with what they mean.</summary>
public static class DirectTranspiler
{
    /// <summary>Transpiles a model for direct proofs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it is made; the name and the objective, which are the Aleo program's, are ignored.</param>
    /// <param name="name">Where the model came from, for messages.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <exception cref="ArgumentException">The options exclude each other.</exception>
    /// <exception cref="ModelDoesNotFitException">A number is too wide for the field, or weights cannot be private; the message says which.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DirectTranspilation Transpile(ZkModel model, TranspileOptions options, string? name = null, int optimisedFor = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        if (options.DirectConflict is { } conflict)
        {
            throw new ArgumentException(conflict, nameof(options));
        }

        if (WhyNot(options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        options = options.For(model);
        var system = DescribedCircuit.OptionsFor(options.Inputs, options.Weights == WeightSource.Input, optimisedFor);
        var emission = options.Weights == WeightSource.Input
            ? DirectLowering.LowerWithPrivateWeights(model, options, system, cancellation)
            : DirectLowering.Lower(model, options.Output, system, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var description = new ModelDescription(
            emission.Model.Pipeline, options.Output, emission.Circuit.Output.Offset, emission.Model.ClassLabels, emission.Model.Regression, WeightsOf(emission));
        return new(emission.Model, options, emission, DescribedCircuit.Of(description, emission.Circuit, emission.Emission, name ?? model.Name, optimisedFor, options.Inputs));
    }

    /// <summary>Why there is no circuit for direct proofs with these options; null if there is one. A proof about weights that nobody has committed to would be about any weights.</summary>
    public static string? WhyNot(TranspileOptions options) => options is { Weights: WeightSource.Input, Commits: false }
        ? "a direct proof of a model with private weights is about their commitment: transpile with --commit"
        : null;

    /// <summary>The constraint system over the scalar field of another curve, for other provers: each public input has a row.</summary>
    /// <param name="transpilation">The model.</param>
    /// <param name="field">The field.</param>
    public static ConstraintSystem SystemFor(DirectTranspilation transpilation, ScalarField field)
    {
        ArgumentNullException.ThrowIfNull(transpilation);
        var system = transpilation.Emission.Emission.System;
        return field == ScalarField.Bls12377 ? system : PublicInputBinding.Bind(system);
    }

    private static DescribedWeights WeightsOf(DirectCircuitEmission emission) => emission.Shape is { } shape
        ? CommittedWeights.Of(shape, WeightBits.Commitment(emission.Circuit, emission.Model.Pipeline.Inputs.Length, emission.Weights))
        : new ConstantWeights(emission.Model.Integer);
}
