using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>serialize.bits.raw</c> and <c>deserialize.bits.raw</c>: free wherever the bits exist.</summary>
internal sealed class SerializationFamily(GateLibrary gates) : InstructionFamily(gates)
{
    /// <summary>The number of a literal's kind, which bits are read as.</summary>
    private const int KindConstants = 8;

    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.SerializeBitsRaw, Opcode.DeserializeBitsRaw];

    public override CircuitValue? Synthesize(Instruction instruction, CircuitValue[] operands)
    {
        if (instruction.Opcode == Opcode.SerializeBitsRaw)
        {
            var bits = new List<CircuitValue>();
            Write(operands[0], bits);
            return new CircuitArray([.. bits]);
        }

        if (operands[0] is not CircuitArray array)
        {
            throw NotSupported(instruction);
        }

        ReadOnlySpan<LinearCombination> rest = Array.ConvertAll(array.Elements, element => ((CircuitBoolean)element).Bit);
        return Read(instruction.Type!, ref rest);
    }

    private void Write(CircuitValue value, List<CircuitValue> bits)
    {
        switch (value)
        {
            case CircuitBoolean boolean:
                bits.Add(new CircuitBoolean(boolean.Bit));
                break;
            case CircuitInteger integer:
                bits.AddRange(integer.Bits.Select(bit => new CircuitBoolean(bit)));
                break;
            case CircuitField field:
                bits.AddRange(Gates.FieldBits.ToBits(field).Select(bit => new CircuitBoolean(bit)));
                break;
            default:
                foreach (var element in ((CircuitArray)value).Elements)
                {
                    Write(element, bits);
                }

                break;
        }
    }

    private CircuitValue Read(PlaintextType type, ref ReadOnlySpan<LinearCombination> rest)
    {
        if (type is ArrayType array)
        {
            var elements = new CircuitValue[array.Length];
            foreach (ref var element in elements.AsSpan())
            {
                element = Read(array.Element, ref rest);
            }

            return new CircuitArray(elements);
        }

        Gates.System.AddConstants(KindConstants);
        var kind = ((LiteralType)type).Kind;
        var bits = rest[..kind.Bits()].ToArray();
        rest = rest[kind.Bits()..];
        return kind switch
        {
            LiteralKind.Boolean => new CircuitBoolean(bits[0]),
            LiteralKind.Field => Gates.FieldBits.FromBits(bits),
            _ => new CircuitInteger(kind, bits),
        };
    }
}
