using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>cast</c> and <c>cast.lossy</c>: between literal types, and of values into an array or struct, which is free but for the constants of the members' names.</summary>
internal sealed class CastFamily(GateLibrary gates, StructTable structs) : InstructionFamily(gates)
{
    private readonly IntegerCasts _integers = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.Cast, Opcode.CastLossy];

    public override CircuitValue? Synthesize(Instruction instruction, CircuitValue[] operands)
    {
        if (instruction.Type is ArrayType)
        {
            return new CircuitArray(operands);
        }

        if (instruction.Type is StructType structure)
        {
            string[] names = [.. structs[structure.Name].Members.Select(member => member.Name)];
            Gates.System.AddConstants(8 * names.Sum(name => name.Length));
            return new CircuitStruct(names, operands);
        }

        var kind = ((LiteralType)instruction.Type!).Kind;
        var lossy = instruction.Opcode == Opcode.CastLossy;
        return operands[0] switch
        {
            CircuitField field => lossy ? CastLossy(field, kind) : Cast(field, kind),
            CircuitInteger integer => lossy ? _integers.CastLossy(integer, kind) : _integers.Cast(integer, kind),
            CircuitBoolean boolean => Cast(boolean, kind),
            _ => throw NotSupported(instruction),
        };
    }

    /// <summary>A boolean fits every type. As a field it has no bits of its own: snarkVM decomposes it again (measured).</summary>
    private CircuitValue Cast(CircuitBoolean boolean, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => new CircuitBoolean(boolean.Bit),
        LiteralKind.Field => new CircuitField(boolean.Bit),
        _ => Select(boolean, kind),
    };

    /// <summary>snarkVM selects one of the constants one and zero.</summary>
    private CircuitInteger Select(CircuitBoolean boolean, LiteralKind kind)
    {
        Gates.System.AddConstants(2 * kind.Bits());
        return new(kind, BitVector.Extend([boolean.Bit], kind.Bits(), LinearCombination.Zero));
    }

    /// <summary>To an integer of N bits: N + 1 constraints, even where the field's bits exist (measured).</summary>
    private CircuitValue Cast(CircuitField field, LiteralKind kind) => kind switch
    {
        LiteralKind.Field => new CircuitField(field.Value, field.Bits),
        LiteralKind.Boolean => _integers.ToBoolean(field.Value),
        _ => new CircuitInteger(kind, Gates.FieldBits.ToLowerBits(field.Value, kind.Bits())),
    };

    private CircuitValue CastLossy(CircuitField field, LiteralKind kind) => kind switch
    {
        LiteralKind.Field => new CircuitField(field.Value, field.Bits),
        LiteralKind.Boolean => new CircuitBoolean(Gates.FieldBits.ToBits(field)[0]),
        _ => new CircuitInteger(kind, Gates.FieldBits.ToBits(field)[..kind.Bits()]),
    };
}
