using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>The result of every instruction but <c>call</c> and <c>async</c>, by the family that its operands belong to.</summary>
internal static class InstructionOperations
{
    /// <summary>The result; null for an assertion that holds.</summary>
    /// <exception cref="OperationHaltException">The instruction halts on these operands.</exception>
    /// <exception cref="AleoNotSupportedException">Operands of these types have no such instruction.</exception>
    public static PlaintextValue? Apply(Instruction instruction, ReadOnlySpan<PlaintextValue> operands, StructTable structs)
    {
        switch (instruction.Opcode)
        {
            case Opcode.AssertEqual:
                Assert(operands[0].Equals(operands[1]), $"{operands[0]} and {operands[1]} differ");
                return null;
            case Opcode.AssertNotEqual:
                Assert(!operands[0].Equals(operands[1]), $"both are {operands[0]}");
                return null;
            case Opcode.IsEqual:
                return BooleanValue.From(operands[0].Equals(operands[1]));
            case Opcode.IsNotEqual:
                return BooleanValue.From(!operands[0].Equals(operands[1]));
            case Opcode.Ternary when operands[0] is BooleanValue condition:
                return condition.Value ? operands[1] : operands[2];
            case Opcode.Cast or Opcode.CastLossy:
                return Cast(instruction, operands, structs);
            case Opcode.SerializeBits or Opcode.SerializeBitsRaw:
                return BitSerialization.Serialize(operands[0], instruction.Opcode == Opcode.SerializeBits);
            case Opcode.DeserializeBits or Opcode.DeserializeBitsRaw when operands[0] is ArrayValue bits:
                return BitSerialization.Deserialize(bits, instruction.Type!, instruction.Opcode == Opcode.DeserializeBits);
            case var opcode when opcode.HashVariant() is { } variant:
                return variant.IsCommitment
                    ? HashOperations.Commit(variant, operands[0], operands[1], instruction.Type!)
                    : HashOperations.Hash(variant, operands[0], instruction.Type!);
            default:
                return (operands.Length == 1 ? Unary(instruction.Opcode, operands[0]) : Binary(instruction.Opcode, operands[0], operands[1]))
                    ?? throw Mismatch(instruction, operands);
        }
    }

    private static PlaintextValue? Unary(Opcode opcode, PlaintextValue operand) => operand switch
    {
        FieldValue field => FieldOperations.Apply(opcode, field),
        IntegerValue integer => IntegerOperations.Apply(opcode, integer),
        BooleanValue boolean => BooleanOperations.Apply(opcode, boolean),
        _ => null,
    };

    private static PlaintextValue? Binary(Opcode opcode, PlaintextValue left, PlaintextValue right) => (left, right) switch
    {
        (FieldValue first, FieldValue second) => FieldOperations.Apply(opcode, first, second),
        (ScalarValue first, ScalarValue second) => ScalarOperations.Apply(opcode, first, second),
        (IntegerValue first, IntegerValue second) when ShiftOperations.Handles(opcode) => ShiftOperations.Apply(opcode, first, second),
        (IntegerValue first, IntegerValue second) when first.Kind == second.Kind => IntegerOperations.Apply(opcode, first, second),
        (BooleanValue first, BooleanValue second) => BooleanOperations.Apply(opcode, first, second),
        _ => null,
    };

    private static PlaintextValue Cast(Instruction instruction, ReadOnlySpan<PlaintextValue> operands, StructTable structs)
    {
        if (instruction.Coordinate is { } coordinate && operands[0] is GroupValue { Value: var point })
        {
            return new FieldValue(coordinate == GroupCoordinate.X ? point.X : point.Y);
        }

        switch (instruction.Type)
        {
            case ArrayType:
                return new ArrayValue(ImmutableArray.Create(operands));
            case StructType structure:
                var definition = structs[structure.Name].Members;
                var members = new MemberValue[definition.Length];
                for (var index = 0; index < members.Length; index++)
                {
                    members[index] = new(definition[index].Name, operands[index]);
                }

                return new StructValue(ImmutableArray.Create(members));
            case LiteralType type when operands[0] is LiteralValue literal:
                return instruction.Opcode == Opcode.Cast ? CastOperations.Cast(literal, type.Kind) : CastOperations.CastLossy(literal, type.Kind);
            default:
                throw Mismatch(instruction, operands);
        }
    }

    private static void Assert(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new OperationHaltException(otherwise);
        }
    }

    private static AleoNotSupportedException Mismatch(Instruction instruction, ReadOnlySpan<PlaintextValue> operands) =>
        new($"'{instruction}' is no instruction for the values {string.Join(", ", operands.ToArray().Select(operand => operand.ToString()))}");
}
