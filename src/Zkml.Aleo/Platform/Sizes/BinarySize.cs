using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;
using static Zkml.Aleo.Platform.Sizes.BinaryParts;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>The bytes of a program's binary form (snarkVM synthesizer/program/src, each component's bytes.rs).</summary>
internal static class BinarySize
{
    public static long Of(AleoProgram program)
    {
        const int version = OneByte;
        const int imports = OneByte;
        return version + ProgramName(program.Name) + imports + TwoBytes + program.Components.Sum(component => Kind + Of(component));
    }

    private static long Of(ProgramComponent component) => component switch
    {
        Mapping mapping => Name(mapping.Name) + BinaryParts.Of(mapping.Key) + BinaryParts.Of(mapping.Value),
        StructDefinition definition => Name(definition.Name) + TwoBytes + definition.Members.Sum(member => Name(member.Name) + BinaryParts.Of(member.Type)),
        Closure closure => Of(closure),
        Function function => Of(function),
        View view => Of(view),
        Constructor constructor => Of(constructor.Commands),
        _ => throw new AleoNotSupportedException($"the size of '{component}' is not known"),
    };

    private static long Of(Closure closure) =>
        Name(closure.Name)
        + TwoBytes + closure.Inputs.Sum(input => Register(input.Register) + Kind + BinaryParts.Of(input.Type))
        + FourBytes + Of(closure.Instructions)
        + TwoBytes + closure.Outputs.Sum(output => BinaryParts.Of(output.Operand) + Kind + BinaryParts.Of(output.Type));

    private static long Of(Function function)
    {
        const int hasFinalize = OneByte;
        return Name(function.Name)
            + TwoBytes + function.Inputs.Sum(input => Register(input.Register) + Kind + BinaryParts.Of(input.Type))
            + FourBytes + Of(function.Instructions)
            + TwoBytes + function.Outputs.Sum(output => BinaryParts.Of(output.Operand) + Kind + BinaryParts.Of(output.Type))
            + hasFinalize + (function.Finalize is { } finalize ? Name(function.Name) + Of(finalize.Inputs) + Of(finalize.Commands) : 0);
    }

    private static long Of(View view) =>
        Name(view.Name) + Of(view.Inputs) + Of(view.Commands)
        + TwoBytes + view.Outputs.Sum(output => BinaryParts.Of(output.Operand) + Kind + BinaryParts.Of(output.Type));

    private static long Of(ImmutableArray<FinalizeInput> inputs) =>
        TwoBytes + inputs.Sum(input => Register(input.Register) + Kind + BinaryParts.Of(input.Type));

    private static long Of(ImmutableArray<Command> commands) => TwoBytes + commands.Sum(command => Kind + Of(command));

    private static long Of(Command command)
    {
        if (command is InstructionCommand { Instruction: var instruction })
        {
            return Of(instruction);
        }

        var size = Parts(command.Operands, command.Destinations);
        return size + command switch
        {
            PositionCommand position => Name(position.Name),
            BranchCommand branch => Name(branch.Position),
            RandomCommand => OneByte + OneByte,

            // Only reading commands may name another program's mapping, and they state whether they do.
            GetCommand get => Kind + Name(get.Mapping),
            GetOrUseCommand get => Kind + Name(get.Mapping),
            ContainsCommand contains => Kind + Name(contains.Mapping),
            SetCommand set => Name(set.Mapping),
            RemoveCommand remove => Name(remove.Mapping),
            _ => throw new AleoNotSupportedException($"the size of '{command}' is not known"),
        };
    }

    private static long Of(ImmutableArray<Instruction> instructions)
    {
        var size = 0L;
        foreach (var instruction in instructions)
        {
            size += Of(instruction);
        }

        return size;
    }

    private static long Of(Instruction instruction)
    {
        const int opcode = TwoBytes;
        return opcode + Parts(instruction.Operands, instruction.Destinations) + Extras(instruction);
    }

    private static long Parts(ImmutableArray<Operand> operands, ImmutableArray<int> destinations)
    {
        var size = 0L;
        foreach (var operand in operands)
        {
            size += BinaryParts.Of(operand);
        }

        foreach (var destination in destinations)
        {
            size += Register(destination);
        }

        return size;
    }

    /// <summary>The size of an instruction besides operands and results.</summary>
    private static int Extras(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => Kind + Name(instruction.Callee!) + OneByte + OneByte,
        Opcode.Async => Name(instruction.Callee!) + OneByte,
        Opcode.Cast or Opcode.CastLossy => CastOperandCount(instruction.Operands.Length) + Kind + (instruction.Coordinate is null ? BinaryParts.Of(instruction.Type!) : 0),
        Opcode.SerializeBits or Opcode.SerializeBitsRaw => BinaryParts.Of(instruction.SourceType!) + ArrayContent(instruction.Type!),
        Opcode.DeserializeBits or Opcode.DeserializeBitsRaw => ArrayContent(instruction.SourceType!) + BinaryParts.Of(instruction.Type!),
        var opcode when opcode.IsCommitment() => OneByte,
        _ => instruction.Type is null ? 0 : BinaryParts.Of(instruction.Type),
    };

    /// <summary>255 and more operands are counted in 16 bits, after a byte that marks this.</summary>
    private static int CastOperandCount(int operands) => operands < byte.MaxValue ? OneByte : OneByte + TwoBytes;
}
