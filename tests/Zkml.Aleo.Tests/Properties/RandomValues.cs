using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random types and values; edges and small values are frequent.</summary>
internal sealed class RandomValues(Random random)
{
    public LiteralKind Kind() => random.Next(6) switch
    {
        0 or 1 => LiteralKind.Field,
        2 => LiteralKind.Boolean,
        _ => (LiteralKind)random.Next((int)LiteralKind.U8, (int)LiteralKind.I128 + 1),
    };

    public Visibility Visibility() => random.Next(3) == 0 ? Syntax.Visibility.Private : Syntax.Visibility.Public;

    public PlaintextType[] InputTypes()
    {
        var types = new PlaintextType[random.Next(1, 5)];
        for (var input = 0; input < types.Length; input++)
        {
            types[input] = random.Next(8) switch
            {
                0 => new ArrayType(LiteralType.Of(Kind()), random.Next(1, 6)),
                1 => new StructType("pair"),
                2 => new ArrayType(new ArrayType(LiteralType.Of(LiteralKind.U8), 2), 3),
                _ => LiteralType.Of(Kind()),
            };
        }

        return types;
    }

    public PlaintextValue Sample(PlaintextType type, StructTable structs) => type switch
    {
        ArrayType array => new ArrayValue([.. Enumerable.Range(0, array.Length).Select(_ => Sample(array.Element, structs))]),
        StructType structure => new StructValue(
            structs[structure.Name].Members.Select(member => new MemberValue(member.Name, Sample(member.Type, structs))).ToImmutableArray()),
        _ => PlaintextValue.From(Literal(((LiteralType)type).Kind)),
    };

    public Literal Literal(LiteralKind kind)
    {
        var (minimum, maximum) = (kind.Minimum(), kind.Maximum());
        var value = random.Next(8) switch
        {
            0 => minimum,
            1 => maximum,
            2 => BigInteger.Zero,
            3 or 4 => random.Next(1, 8),
            5 => kind.IsSigned() ? -random.Next(1, 8) : random.Next(1, 120),
            _ => minimum + (new BigInteger(Bytes(), isUnsigned: true) % (maximum - minimum + 1)),
        };
        return new(kind, value > maximum ? maximum : value);
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(1, 33)];
        random.NextBytes(bytes);
        return bytes;
    }
}
