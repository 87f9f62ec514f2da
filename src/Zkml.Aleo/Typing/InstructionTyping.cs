using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Which operands an instruction takes, and the type of its result.</summary>
internal static class InstructionTyping
{
    /// <summary>The result's type; null for an assertion. A call is not an instruction of this table.</summary>
    /// <exception cref="TypeProblemException">The instruction takes no such operands.</exception>
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
            case Opcode.SerializeBitsRaw:
                Require(operands[0] == instruction.SourceType, instruction, operands, $"an operand of the type {instruction.SourceType}");
                return Bits(instruction, operands, instruction.Type, TypeRules.RawBits(instruction.SourceType));
            case Opcode.DeserializeBitsRaw:
                Require(operands[0] == instruction.SourceType, instruction, operands, $"an operand of the type {instruction.SourceType}");
                TypeRules.Require(instruction.Type, structs);
                Bits(instruction, operands, instruction.SourceType, TypeRules.RawBits(instruction.Type));
                return instruction.Type;
            case var opcode when opcode.IsHash():
                Require(instruction.Type is LiteralType { Kind: not LiteralKind.Boolean }, instruction, operands, "a field or an integer as the result's type");
                return instruction.Type;
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

    private static PlaintextType Bits(Instruction instruction, ReadOnlySpan<PlaintextType> operands, PlaintextType? type, int count)
    {
        var expected = new ArrayType(LiteralType.Boolean, count);
        Require(type == expected, instruction, operands, $"the type {expected} for the bits");
        return expected;
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
