using System.Collections.Immutable;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>The bytes of a program's parts in its binary form (snarkVM synthesizer/program/src, each part's bytes.rs).</summary>
internal static class BinarySize
{
    private const int Byte = 1;
    private const int UInt16 = 2;
    private const int UInt32 = 4;

    /// <summary>Inputs, outputs, types and values begin with the number of their kind.</summary>
    private const int Kind = Byte;

    public static long Of(AleoProgram program)
    {
        const int version = Byte;
        const int imports = Byte;
        var size = (long)version + ProgramName(program.Name) + imports + UInt16;
        size += program.Structs.Sum(Of) + program.Closures.Sum(Of) + program.Functions.Sum(Of);
        return program.Constructor is null ? size : size + Of(program.Constructor);
    }

    private static long Of(StructDefinition definition) =>
        Kind + Name(definition.Name) + UInt16 + definition.Members.Sum(member => (long)Name(member.Name) + Of(member.Type));

    private static long Of(Closure closure) =>
        Kind + Name(closure.Name)
        + UInt16 + closure.Inputs.Sum(input => (long)Register(input.Register) + Kind + Of(input.Type))
        + UInt32 + Of(closure.Instructions)
        + UInt16 + closure.Outputs.Sum(output => (long)Of(output.Operand) + Kind + Of(output.Type));

    private static long Of(Function function)
    {
        const int hasFinalize = Byte;
        return Kind + Name(function.Name)
            + UInt16 + function.Inputs.Sum(input => (long)Register(input.Register) + Kind + Of(input.Type))
            + UInt32 + Of(function.Instructions)
            + UInt16 + function.Outputs.Sum(output => (long)Of(output.Operand) + Kind + Of(output.Type))
            + hasFinalize;
    }

    /// <summary>A constructor is made of commands, and an instruction is one kind of them.</summary>
    private static long Of(Constructor constructor) =>
        Kind + UInt16 + (Kind * constructor.Instructions.Length) + Of(constructor.Instructions);

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
        const int opcode = UInt16;
        var size = (long)opcode;
        foreach (var operand in instruction.Operands)
        {
            size += Of(operand);
        }

        foreach (var destination in instruction.Destinations)
        {
            size += Register(destination);
        }

        return size + Extras(instruction);
    }

    /// <summary>What an instruction has besides operands and results.</summary>
    private static int Extras(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => Kind + Name(instruction.Callee!) + Byte + Byte,
        Opcode.Cast or Opcode.CastLossy => CastOperandCount(instruction.Operands.Length) + Kind + Of(instruction.Type!),
        Opcode.SerializeBits or Opcode.SerializeBitsRaw => Of(instruction.SourceType!) + ArrayContent(instruction.Type!),
        Opcode.DeserializeBits or Opcode.DeserializeBitsRaw => ArrayContent(instruction.SourceType!) + Of(instruction.Type!),
        var opcode when opcode.IsCommitment() => Byte,
        _ => instruction.Type is null ? 0 : Of(instruction.Type),
    };

    /// <summary>255 and more operands are counted in 16 bits, behind a byte that says so.</summary>
    private static int CastOperandCount(int operands) => operands < byte.MaxValue ? Byte : Byte + UInt16;

    private static int Of(Operand operand) => operand switch
    {
        RegisterOperand register => Kind + Register(register),
        LiteralOperand literal => Kind + UInt16 + ValueSizes.LiteralBytes(literal.Literal.Kind),
        _ => Named(operand.ToString()!),
    };

    /// <summary>What the program itself says has a byte for "of this program"; what the call or block says has none.</summary>
    private static int Named(string name) => name is "edition" or "checksum" or "program_owner" ? Kind + Byte : Kind;

    private static int Register(RegisterOperand operand)
    {
        var size = Register(operand.Register);
        if (!operand.Accesses.IsEmpty)
        {
            size += UInt16;
        }

        foreach (var access in operand.Accesses)
        {
            size += access is MemberAccess member ? Kind + Name(member.Member) : Kind + UInt32;
        }

        return size;
    }

    /// <summary>A kind, and the number: 1 byte up to 252, 3 up to 65,535, then 5 (snarkVM console/network/environment/src/helpers/variable_length.rs).</summary>
    private static int Register(int register) => Kind + register switch
    {
        <= 252 => Byte,
        <= ushort.MaxValue => Byte + UInt16,
        _ => Byte + UInt32,
    };

    private static int Of(PlaintextType type) => Kind + type switch
    {
        ArrayType => ArrayContent(type),
        StructType structure => Name(structure.Name),
        _ => Byte,
    };

    /// <summary>The innermost element, the number of dimensions, and the length of each.</summary>
    private static int ArrayContent(PlaintextType type)
    {
        var dimensions = 0;
        for (; type is ArrayType array; type = array.Element)
        {
            dimensions++;
        }

        return Of(type) + Byte + (dimensions * UInt32);
    }

    private static int ProgramName(string name) => Name(name) + Name("aleo");

    private static int Name(string name) => Byte + name.Length;
}
