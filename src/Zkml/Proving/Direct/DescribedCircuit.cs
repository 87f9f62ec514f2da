using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Circuits.Passes;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>The circuit that a model's description determines. Whoever trusts the hash of a description needs nobody's word for the circuit: it is derived here, and a key's certificate is checked against it.</summary>
public static class DescribedCircuit
{
    // The model hash and the challenge.
    private const int BoundInputs = 2;

    /// <summary>Derives the circuit whose samples are public.</summary>
    /// <param name="description">The description of a model whose weights are constants.</param>
    /// <param name="name">Where it came from, for messages.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <exception cref="MalformedInputException">The description says another offset than the circuit has.</exception>
    /// <exception cref="ModelDoesNotFitException">A number is too wide for the field, or the weights are private; the message says which.</exception>
    public static DirectModel WithPublicSample(ModelDescription description, string name, int optimisedFor)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.Weights is not ConstantWeights { Model: var integer })
        {
            throw new ModelDoesNotFitException($"{name}: the description has a commitment in place of the weights, and circuits with private weights and public samples are not supported yet");
        }

        var circuit = PassPipeline.Optimise(ModelLowering.Lower(description.Pipeline.Interface, integer, description.Output, WordWidths.Exact));
        if (circuit.Output.Offset != description.OutputOffset)
        {
            throw new MalformedInputException(name, "output.offset", $"the circuit of this model raises its outputs by {circuit.Output.Offset}, found {description.OutputOffset}");
        }

        var emission = R1csBackend.Lower(circuit, new() { BoundInputs = BoundInputs, HasPublicSample = true, Batch = optimisedFor });
        return new(
            name,
            description,
            new(description.Output, emission.System.PublicOutputs, HasCommitment: false, PublicSample.Of(circuit.Inputs).Words),
            new(R1csFile.Write(emission.System, ScalarField.Bls12377), WitnessProgramFile.Write(emission.Witness)),
            circuit.Inputs)
        {
            OptimisedFor = optimisedFor,
        };
    }
}
