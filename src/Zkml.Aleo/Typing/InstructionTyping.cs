using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Which operands an instruction takes, and the type of its result.</summary>
internal static class InstructionTyping
{
    /// <summary>The result's type; null for an assertion. A call is not an instruction of this table.</summary>
    /// <exception cref="TypeProblemException">The instruction does not accept such operands.</exception>
    public static PlaintextType? Resolve(Instruction instruction, ReadOnlySpan<PlaintextType> operands, StructTable structs)
    {
        RequireCount(instruction.Opcode, operands.Length);
        switch (instruction.Opcode)
        {
            case Opcode.AssertEqual or Opcode.AssertNotEqual:
                Require(operands[0] == operands[1], instruction, operands, "two operands of one type");
                return null;
            case Opcode.IsEqual or Opcode.IsNotEqual:
                Require(operands[0] == operands[1], instruction, operands, "two operands of one type");
                return LiteralType.Boolean;
            case Opcode.Ternary:
                Require(operands[0] == LiteralType.Boolean && operands[1] == operands[2] && operands[1] is LiteralType, instruction, operands, "a boolean and two literals of one type");
                return operands[1];
            case Opcode.Cast or Opcode.CastLossy:
                return Cast(instruction, operands, structs);
            case Opcode.SerializeBits or Opcode.SerializeBitsRaw:
                RequireSource(instruction, operands);
                return Bits(instruction, operands, instruction.Type, instruction.SourceType!, structs);
            case Opcode.DeserializeBits or Opcode.DeserializeBitsRaw:
                RequireSource(instruction, operands);
                TypeRules.Require(instruction.Type, structs);
                Bits(instruction, operands, instruction.SourceType, instruction.Type!, structs);
                return instruction.Type;
            case var opcode when opcode.HashVariant() is { } variant:
                return HashTyping.Resolve(instruction, variant, operands[0], structs);
            default:
                return Arithmetic(instruction, operands);
        }
    }

    private static PlaintextType Arithmetic(Instruction instruction, ReadOnlySpan<PlaintextType> operands)
    {
        if (operands[0] is not LiteralType { Kind: var kind } || operands[^1] is not LiteralType { Kind: var second })
        {
            throw Mismatch(instruction, operands, "literals");
        }

        var opcode = instruction.Opcode;
        if (OperandRules.IsGroupArithmetic(opcode, kind, second))
        {
            throw new TypeProblemException(
                $"'{opcode.Mnemonic()}' of group elements is not supported, expected groups in hashes, commitments, casts and comparisons only");
        }

        if (kind.IsInteger() && OperandRules.TakesMagnitude(opcode))
        {
            Require(second is LiteralKind.U8 or LiteralKind.U16 or LiteralKind.U32, instruction, operands, "an integer, and a u8, u16 or u32");
            return operands[0];
        }

        Require(kind == second && OperandRules.Takes(opcode, kind), instruction, operands, OperandRules.Describe(opcode));
        return OperandRules.IsComparison(opcode) ? LiteralType.Boolean : operands[0];
    }

    private static PlaintextType Cast(Instruction instruction, ReadOnlySpan<PlaintextType> operands, StructTable structs)
    {
        TypeRules.Require(instruction.Type, structs);
        if (instruction.Coordinate is not null)
        {
            Require(operands is [LiteralType { Kind: LiteralKind.Group }] && instruction.Type == LiteralType.Field, instruction, operands, "one group element");
            return instruction.Type!;
        }

        switch (instruction.Type)
        {
            case ArrayType array when instruction.Opcode == Opcode.Cast:
                Require(operands.Length == array.Length && AllAre(operands, array.Element), instruction, operands, $"{array.Length} operands of the type {array.Element}");
                break;
            case StructType structure when instruction.Opcode == Opcode.Cast:
                var members = structs[structure.Name].Members;
                var fits = operands.Length == members.Length;
                for (var member = 0; fits && member < members.Length; member++)
                {
                    fits = operands[member] == members[member].Type;
                }

                Require(fits, instruction, operands, $"the {members.Length} members of the struct '{structure.Name}'");
                break;
            default:
                Require(instruction.Type is LiteralType && operands.Length == 1 && operands[0] is LiteralType, instruction, operands, "one literal");
                break;
        }

        return instruction.Type!;
    }

    private static void RequireSource(Instruction instruction, ReadOnlySpan<PlaintextType> operands) =>
        Require(operands[0] == instruction.SourceType, instruction, operands, $"an operand of the type {instruction.SourceType}");

    /// <summary>The array of as many booleans as values of a type have bits, which the instruction must declare.</summary>
    private static ArrayType Bits(Instruction instruction, ReadOnlySpan<PlaintextType> operands, PlaintextType? declared, PlaintextType type, StructTable structs)
    {
        TypeRules.RequireSerializable(type);
        var isTagged = instruction.Opcode is Opcode.SerializeBits or Opcode.DeserializeBits;
        var bits = isTagged ? TypeSizes.Tagged(type, structs) : TypeSizes.Raw(type, structs);
        Require(
            declared is ArrayType { Element: LiteralType { Kind: LiteralKind.Boolean } } array && array.Length == bits,
            instruction,
            operands,
            $"the type [boolean; {bits}u32] for the bits");
        TypeRules.Require(declared, structs);
        return (ArrayType)declared!;
    }

    private static bool AllAre(ReadOnlySpan<PlaintextType> types, PlaintextType expected)
    {
        foreach (var type in types)
        {
            if (type != expected)
            {
                return false;
            }
        }

        return true;
    }

    private static void RequireCount(Opcode opcode, int count)
    {
        if (OperandRules.Count(opcode) is { } expected && count != expected)
        {
            throw new TypeProblemException($"found {count} operands for '{opcode.Mnemonic()}', expected {expected}");
        }
    }

    private static void Require(bool holds, Instruction instruction, ReadOnlySpan<PlaintextType> operands, string expected)
    {
        if (!holds)
        {
            throw Mismatch(instruction, operands, expected);
        }
    }

    private static TypeProblemException Mismatch(Instruction instruction, ReadOnlySpan<PlaintextType> operands, string expected)
    {
        var found = string.Join(", ", operands[..Math.Min(operands.Length, 4)].ToArray().Select(operand => operand.ToString()));
        return new($"found '{instruction.Opcode.Mnemonic()}' of {found}{(operands.Length > 4 ? ", ..." : "")}, expected {expected}");
    }
}
