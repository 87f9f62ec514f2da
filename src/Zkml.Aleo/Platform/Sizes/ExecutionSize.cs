using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>
/// The bytes of a function's execution with its proof, known from types alone (snarkVM ledger/block/src/transition, console/program/src/data
/// and synthesizer/snark/src/proof). One transition of one function: functions of other programs cannot be called.
/// </summary>
internal sealed class ExecutionSize(AleoProgram program)
{
    /// <summary>State root, number of transitions and what frames the proof.</summary>
    private const int Frame = 35;

    /// <summary>A proof, besides what it has for each circuit and for each instance of one.</summary>
    private const int ProofFrame = 469;

    private const int ProofPerCircuit = 344;
    private const int ProofPerInstance = 144;

    /// <summary>A transition without names, inputs and outputs.</summary>
    private const int Transition = 138;

    /// <summary>A public input or output: kind, identifier, and a flag before the value.</summary>
    private const int PublicFrame = 34;

    /// <summary>A private one: the same, and the number of field elements.</summary>
    private const int PrivateFrame = 36;

    private const int FieldBytes = 32;

    private readonly StructTable _structs = new(program.Structs);
    private readonly ValueSizes _types = new(new(program.Structs));

    public long Bytes(Function function) =>
        Frame + ProofFrame + ProofPerCircuit + ProofPerInstance
        + Transition + program.Name.Length + function.Name.Length
        + function.Inputs.Sum(input => Bytes(input.Type, input.Visibility))
        + function.Outputs.Sum(output => Bytes(output.Type, output.Visibility));

    private long Bytes(PlaintextType type, Visibility visibility) => visibility == Visibility.Public
        ? PublicFrame + _types.PlaintextBytes(type)
        : PrivateFrame + (FieldBytes * CiphertextElements(type));

    /// <summary>The encoded bits and one that closes them, in elements of 252.</summary>
    private long CiphertextElements(PlaintextType type) => (TypeSizes.Tagged(type, _structs) + 1 + FieldElement.DataBits - 1) / FieldElement.DataBits;
}
