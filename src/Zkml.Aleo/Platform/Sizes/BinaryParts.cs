using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>The bytes of names, types, registers and operands in a program's binary form (snarkVM synthesizer/program/src and console/program/src/data_types, each part's bytes.rs).</summary>
internal static class BinaryParts
{
    public const int OneByte = 1;
    public const int TwoBytes = 2;
    public const int FourBytes = 4;

    /// <summary>Whatever is one of several kinds begins with the number of its kind.</summary>
    public const int Kind = OneByte;

    public static int Name(string name) => OneByte + name.Length;

    public static int ProgramName(string name) => Name(name) + Name("aleo");

    public static int Of(RegisterType type) => type switch
    {
        FutureType future => ProgramName(future.Program) + Name(future.Function),
        _ => Of((PlaintextType)type),
    };

    public static int Of(PlaintextType type) => Kind + type switch
    {
        ArrayType => ArrayContent(type),
        StructType structure => Name(structure.Name),
        _ => OneByte,
    };

    /// <summary>The innermost element, the number of dimensions, and the length of each.</summary>
    public static int ArrayContent(PlaintextType type)
    {
        var dimensions = 0;
        for (; type is ArrayType array; type = array.Element)
        {
            dimensions++;
        }

        return Of(type) + OneByte + (dimensions * FourBytes);
    }

    /// <summary>A kind, and the number: 1 byte up to 252, 3 up to 65,535, then 5 (snarkVM console/network/environment/src/helpers/variable_length.rs).</summary>
    public static int Register(int register) => Kind + register switch
    {
        <= 252 => OneByte,
        <= ushort.MaxValue => OneByte + TwoBytes,
        _ => OneByte + FourBytes,
    };

    public static int Of(Operand operand) => Kind + operand switch
    {
        RegisterOperand register => Register(register),
        LiteralOperand literal => TwoBytes + ValueSizes.LiteralBytes(literal.Literal.Kind),
        ProgramOperand program => ProgramName(program.Program),
        ComponentChecksumOperand component => OneByte + Name(component.Component),
        GeneratorPowerOperand power => power.Index is null ? OneByte : OneByte + FourBytes,

        // A reference from within the program has a byte for "of this program"; one from a call or block has none.
        NamedOperand { Name: "edition" or "checksum" or "program_owner" } => OneByte,
        _ => 0,
    };

    private static int Register(RegisterOperand operand)
    {
        var size = Register(operand.Register);
        if (!operand.Accesses.IsEmpty)
        {
            size += TwoBytes;
        }

        foreach (var access in operand.Accesses)
        {
            size += access is MemberAccess member ? Kind + Name(member.Member) : Kind + FourBytes;
        }

        return size;
    }
}
