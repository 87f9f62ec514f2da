using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Circuits.Passes;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Statements;

namespace Zkml.Transpiling;

/// <summary>The circuit that a model's description determines. Whoever trusts the hash of a description needs nobody's word for the circuit: it is derived here, and a key's certificate is checked against it.</summary>
public static class DescribedCircuit
{
    // The model hash and the challenge; the commitment follows them.
    private const int BoundInputs = 2;

    /// <summary>Derives the circuit whose samples are public.</summary>
    /// <inheritdoc cref="Derive(ModelDescription, string, int, Visibility)"/>
    public static DirectModel WithPublicSample(ModelDescription description, string name, int optimisedFor) => Derive(description, name, optimisedFor, Visibility.Public);

    /// <summary>Derives the circuit.</summary>
    /// <param name="description">The description of a model.</param>
    /// <param name="name">Where it came from, for messages.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <param name="inputs">Whether the sample is part of the statement.</param>
    /// <exception cref="MalformedInputException">The description says another offset than the circuit has, or has other classes than its trees.</exception>
    /// <exception cref="ModelDoesNotFitException">A number is too wide for the field; the message says which.</exception>
    public static DirectModel Derive(ModelDescription description, string name, int optimisedFor, Visibility inputs)
    {
        ArgumentNullException.ThrowIfNull(description);
        var circuit = PassPipeline.Optimise(Lower(description, name));
        return circuit.Output.Offset == description.OutputOffset
            ? Of(description, circuit, R1csBackend.Lower(circuit, OptionsFor(inputs, description.Weights is CommittedWeights, optimisedFor)), name, optimisedFor, inputs)
            : throw new MalformedInputException(name, "output.offset", $"the circuit of this model raises its outputs by {circuit.Output.Offset}, found {description.OutputOffset}");
    }

    /// <summary>Derives the circuit of an opened directory from what describes the model, unless it was: whoever wrote the directory need not be trusted.</summary>
    /// <param name="found">The model with the circuit that was found beside it.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <exception cref="MalformedInputException">The description says another offset than the circuit has, or has other classes than its trees.</exception>
    /// <exception cref="ModelDoesNotFitException">A number is too wide for the field; the message says which.</exception>
    public static DirectModel Derive(DirectModel found, int optimisedFor)
    {
        ArgumentNullException.ThrowIfNull(found);

        // Only what was derived knows the circuit that commits.
        return found.Committing is not null && found.OptimisedFor == optimisedFor ? found : Derive(found.Description, found.Name, optimisedFor, found.Shape.Inputs);
    }

    /// <summary>What the system of a statement has besides the circuit.</summary>
    internal static R1csOptions OptionsFor(Visibility inputs, bool commits, int optimisedFor) =>
        new() { BoundInputs = BoundInputs + (commits ? 1 : 0), HasPublicSample = inputs == Visibility.Public, Batch = optimisedFor };

    /// <summary>The model with its circuit.</summary>
    internal static DirectModel Of(ModelDescription description, Circuit circuit, R1csEmission emission, string name, int optimisedFor, Visibility inputs)
    {
        var commits = description.Weights is CommittedWeights;
        return new(
            name,
            description,
            new(description.Output, emission.System.PublicOutputs, commits, inputs == Visibility.Public ? PublicSample.Of(circuit.Inputs).Words : 0),
            new(R1csFile.Write(emission.System, ScalarField.Bls12377), WitnessProgramFile.Write(emission.Witness)),
            circuit.Inputs)
        {
            OptimisedFor = optimisedFor,
            Committing = commits ? circuit : null,
            Price = emission.Price,
        };
    }

    private static Circuit Lower(ModelDescription description, string name)
    {
        if (description.Weights is ConstantWeights { Model: var integer })
        {
            return ModelLowering.Lower(description.Pipeline.Interface, integer, description.Output, WordWidths.Exact);
        }

        var trees = ((CommittedWeights)description.Weights).Trees;
        return trees.Ensemble.ClassCount == description.ClassLabels.Length && description.Output == OutputKind.Value == (trees.Ensemble.ClassCount == 0)
            ? DirectLowering.OfShape(description.Pipeline, trees, description.Output, commits: true)
            : throw new MalformedInputException(name, "private.output", $"expected trees for {description.ClassLabels.Length} classes, found {trees.Ensemble.ClassCount}");
    }
}
