using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Counting.Instructions.Casts;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>cast</c> and <c>cast.lossy</c>: between literal types, and of values into an array or struct, which is free but for the constants of the members' names.</summary>
internal sealed class CastFamily(GateLibrary gates, StructTable structs) : InstructionFamily(gates)
{
    private readonly LiteralCasts _literals = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.Cast, Opcode.CastLossy];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        if (instruction.Coordinate is { } coordinate)
        {
            return operands[0] is CircuitPoint { Point: var point }
                ? coordinate == GroupCoordinate.X ? point.X : new CircuitField(point.Y)
                : throw NotSupported(instruction);
        }

        if (instruction.Type is ArrayType)
        {
            return new CircuitArray(operands);
        }

        if (instruction.Type is StructType structure)
        {
            string[] names = [.. structs[structure.Name].Members.Select(member => member.Name)];
            Gates.System.AddConstants(names.Sum(EncodingConstants.NameConstants));
            return new CircuitStruct(names, operands);
        }

        var kind = ((LiteralType)instruction.Type!).Kind;
        var result = instruction.Opcode == Opcode.CastLossy ? _literals.CastLossy(operands[0], kind) : _literals.Cast(operands[0], kind);
        return result ?? throw NotSupported(instruction);
    }
}
