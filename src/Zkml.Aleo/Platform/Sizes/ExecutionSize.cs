using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>
/// The bytes of a function's execution with its proof, known from types alone (snarkVM ledger/block/src/transition, console/program/src/data
/// and synthesizer/snark/src/proof). One transition of one function: functions of other programs cannot be called.
/// </summary>
internal sealed class ExecutionSize
{
    /// <summary>State root, number of transitions, and the framing of the proof.</summary>
    private const int Frame = 35;

    /// <summary>The size of a proof besides the parts for each circuit and for each of its instances.</summary>
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

    private readonly string _program;
    private readonly StructTable _structs;
    private readonly ValueSizes _sizes;

    public ExecutionSize(AleoProgram program)
    {
        _program = program.Name;
        _structs = new(program.Structs);
        _sizes = new(_structs);
    }

    public long Bytes(Function function) =>
        Frame + ProofFrame + ProofPerCircuit + ProofPerInstance
        + Transition + _program.Length + function.Name.Length
        + function.Inputs.Sum(input => Bytes(input.Type, input.Visibility))
        + function.Outputs.Sum(output => output.Type is PlaintextType type ? Bytes(type, output.Visibility) : Future(function));

    private long Bytes(PlaintextType type, Visibility visibility) => visibility == Visibility.Public
        ? PublicFrame + _sizes.PlaintextBytes(type)
        : PrivateFrame + (FieldBytes * CiphertextElements(type));

    /// <summary>The names of program and function, and the arguments, each behind a kind and its length.</summary>
    private long Future(Function function)
    {
        const int argument = 1 + 2;
        return PublicFrame + BinaryParts.ProgramName(_program) + BinaryParts.Name(function.Name)
            + 1 + function.Finalize!.Inputs.Sum(input => argument + _sizes.PlaintextBytes(input.Type));
    }

    /// <summary>The encoded bits and one that closes them, in elements of 252.</summary>
    private long CiphertextElements(PlaintextType type) => (TypeSizes.Tagged(type, _structs) + FieldElement.DataBits) / FieldElement.DataBits;
}
