using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Draws operands and types for an instruction.</summary>
internal sealed class RandomInstructions(Random random, RandomTypes types, OperandPool pool)
{
    public RandomInstruction Draw(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Ternary:
                var branch = Literal();
                return new(opcode, [pool.Draw(LiteralType.Boolean), pool.Draw(branch), pool.Draw(branch)]);
            case Opcode.AssertEqual or Opcode.AssertNotEqual or Opcode.IsEqual or Opcode.IsNotEqual:
                var first = pool.Any();
                return new(opcode, [first, pool.Draw(first.Type)]);
            case Opcode.Cast:
                return Cast();
            case Opcode.CastLossy:
                return new(opcode, [pool.Draw(Literal())], types.Literal());
            case Opcode.SerializeBits or Opcode.SerializeBitsRaw:
                var source = pool.Any();
                return source.Type is StructType ? Serialize(opcode, pool.Draw(Literal())) : Serialize(opcode, source);
            case Opcode.DeserializeBits or Opcode.DeserializeBitsRaw:
                return Deserialize(opcode);
        }

        if (opcode.HashVariant() is { } variant)
        {
            return Hash(opcode, variant);
        }

        var kind = Literal();
        if (OperandRules.TakesMagnitude(opcode) && kind.Kind.IsInteger())
        {
            return new(opcode, [pool.Draw(kind), Magnitude(kind.Kind)]);
        }

        return OperandRules.Count(opcode) == 1 ? new(opcode, [pool.Draw(kind)]) : new(opcode, [pool.Draw(kind), pool.Draw(kind)]);
    }

    private RandomInstruction Cast()
    {
        switch (random.Next(10))
        {
            case 0:
                var element = pool.Any().Type;
                var length = random.Next(1, 5);
                return new(Opcode.Cast, [.. Enumerable.Range(0, length).Select(_ => pool.Draw(element))], new ArrayType(element, length));
            case 1 when !types.Definitions.IsEmpty:
                var definition = types.Definitions[random.Next(types.Definitions.Length)];
                return new(Opcode.Cast, [.. definition.Members.Select(member => pool.Draw(member.Type))], new StructType(definition.Name));
            case 2:
                var coordinate = random.Next(2) == 0 ? GroupCoordinate.X : GroupCoordinate.Y;
                return new(Opcode.Cast, [pool.Draw(LiteralType.Of(LiteralKind.Group))], LiteralType.Field, Coordinate: coordinate);
            default:
                return new(Opcode.Cast, [pool.Draw(Literal())], types.Literal());
        }
    }

    private RandomInstruction Hash(Opcode opcode, HashVariant variant)
    {
        PlaintextType result = variant.IsNative ? new ArrayType(LiteralType.Boolean, variant.Size) : types.Literal();
        return variant.IsCommitment
            ? new(opcode, [pool.Any(), pool.Draw(LiteralType.Of(LiteralKind.Scalar))], result)
            : new(opcode, [pool.Any()], result);
    }

    private RandomInstruction Serialize(Opcode opcode, PooledOperand source) => new(opcode, [source], Bits(opcode, source.Type), source.Type);

    /// <summary>Mostly of bits that some type has as many of; those that were serialized are often of that type.</summary>
    private RandomInstruction Deserialize(Opcode opcode)
    {
        var bits = pool.Bits() ?? pool.Any();
        var length = bits.Type is ArrayType array ? array.Length : 0;
        var fitting = LiteralKinds.All.Select(LiteralType.Of).Where(type => Bits(opcode, type).Length == length).ToArray();
        PlaintextType target = fitting.Length > 0 ? fitting[random.Next(fitting.Length)]
            : opcode == Opcode.DeserializeBitsRaw && length > 0 && length % 8 == 0 ? new ArrayType(LiteralType.Of(LiteralKind.U8), length / 8)
            : types.Literal();
        return new(opcode, [bits], target, bits.Type);
    }

    private ArrayType Bits(Opcode opcode, PlaintextType type) => new(
        LiteralType.Boolean,
        (int)(opcode is Opcode.SerializeBits or Opcode.DeserializeBits ? TypeSizes.Tagged(type, types.Structs) : TypeSizes.Raw(type, types.Structs)));

    /// <summary>Mostly a type that a register has, so that few instructions are of constants alone.</summary>
    private LiteralType Literal() => random.Next(5) != 0 && pool.Any().Type is LiteralType literal ? literal : types.Literal();

    private PooledOperand Magnitude(LiteralKind kind)
    {
        var magnitude = LiteralType.Of((LiteralKind)random.Next((int)LiteralKind.U8, (int)LiteralKind.U32 + 1));
        return random.Next(2) == 0 ? pool.Draw(magnitude) : OperandPool.Constant(new(magnitude.Kind, random.Next(kind.Bits() + 2)));
    }
}
