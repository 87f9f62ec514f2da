using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Statements;

namespace Zkml.Running;

/// <summary>What <c>circuit.json</c> says of the circuit for direct proofs.</summary>
/// <param name="Model">The model hash, which must be that of the directory's model.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Visibility">Whether the sample is part of the statement.</param>
/// <param name="OptimisedFor">The number of samples in one proof that the circuit was optimised for.</param>
/// <param name="Inputs">The circuit's inputs, in the order of the witness program's private inputs.</param>
public sealed record DirectManifest(ModelHash Model, int Outputs, Visibility Visibility, int OptimisedFor, ImmutableArray<CircuitInput> Inputs)
{
    /// <summary>The constraint system.</summary>
    public const string SystemFileName = "circuit.r1cs";

    /// <summary>The witness program.</summary>
    public const string WitnessFileName = "circuit.witness";

    /// <summary>What a model's manifest says.</summary>
    internal static DirectManifest Of(DirectModel model) => new(model.Hash, model.Shape.Outputs, model.Shape.Inputs, model.OptimisedFor, model.Inputs);
}
