using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random values; edges and small values are frequent.</summary>
internal sealed class RandomValues(Random random)
{
    public PlaintextValue Sample(PlaintextType type, StructTable structs) => type switch
    {
        ArrayType array => new ArrayValue([.. Enumerable.Range(0, array.Length).Select(_ => Sample(array.Element, structs))]),
        StructType structure => new StructValue([.. structs[structure.Name].Members.Select(member => new MemberValue(member.Name, Sample(member.Type, structs)))]),
        _ => PlaintextValue.From(Literal(((LiteralType)type).Kind)),
    };

    public Literal Literal(LiteralKind kind)
    {
        if (kind.IsPoint())
        {
            return new(kind, Point().X.ToBigInteger());
        }

        var (minimum, maximum) = (kind.Minimum(), kind.Maximum());
        var value = random.Next(9) switch
        {
            0 => minimum,
            1 => maximum,
            2 => BigInteger.Zero,
            3 or 4 => random.Next(1, 8),
            5 => kind.IsSigned() ? -random.Next(1, 8) : random.Next(1, 120),
            6 => BigInteger.One << random.Next(kind.Bits()),
            _ => minimum + (new BigInteger(Bytes(), isUnsigned: true) % (maximum - minimum + 1)),
        };
        return new(kind, value > maximum ? maximum : value);
    }

    private GroupElement Point() => random.Next(4) switch
    {
        0 => random.Next(2) == 0 ? GroupElement.Identity : GroupElement.Generator,
        _ => GroupElement.Generator * ScalarElement.From(new BigInteger(Bytes(), isUnsigned: true)),
    };

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(1, 33)];
        random.NextBytes(bytes);
        return bytes;
    }
}
