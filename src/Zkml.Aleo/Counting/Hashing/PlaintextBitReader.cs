using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// A value from its bits (snarkVM synthesizer/program/src/logic/instruction/operation/deserialize.rs). Tags and lengths are asserted; a
/// number is asserted to be below its modulus, and a point to exist.
/// </summary>
internal sealed class PlaintextBitReader(GateLibrary gates, LinearCombination[] bits, bool isTagged)
{
    /// <summary>The number of a literal's kind, which its bits are read as.</summary>
    private const int KindConstants = 8;

    private int _position;

    public SynthesizedValue Read(PlaintextType type) => type switch
    {
        ArrayType array => ReadArray(array),
        LiteralType literal => ReadLiteral(literal.Kind),
        _ => throw new AleoNotSupportedException($"a value of the type '{type}' is not read from bits"),
    };

    private CircuitArray ReadArray(ArrayType type)
    {
        if (isTagged)
        {
            ExpectTag(true, false);
            Expect(type.Length, 32);
        }

        var elements = new SynthesizedValue[type.Length];
        for (var element = 0; element < elements.Length; element++)
        {
            if (isTagged)
            {
                Expect(TypeSizes.Tagged(type.Element, StructTable.Empty), TypeSizes.LengthBits);
            }

            elements[element] = Read(type.Element);
        }

        return new(elements);
    }

    private SynthesizedValue ReadLiteral(LiteralKind kind)
    {
        if (isTagged)
        {
            ExpectTag(false, false);
            Expect(PlaintextBits.Tag(kind), 8);
            Expect(kind.Bits(), TypeSizes.LengthBits);
        }

        gates.System.AddConstants(KindConstants);
        var content = Next(kind.Bits());
        return kind switch
        {
            LiteralKind.Boolean => new CircuitBoolean(content[0]),
            LiteralKind.Field => gates.FieldBits.FromBits(content.ToArray()),
            LiteralKind.Scalar => gates.Scalars.FromBits(content),
            LiteralKind.Group or LiteralKind.Address => new CircuitPoint(kind, gates.Subgroup.FromX(gates.FieldBits.FromBits(content.ToArray()))),
            _ => new CircuitInteger(kind, content.ToArray()),
        };
    }

    private void ExpectTag(bool first, bool second)
    {
        var tag = Next(2);
        gates.System.AssertEqual(LinearCombination.FromBoolean(first), tag[0]);
        gates.System.AssertEqual(LinearCombination.FromBoolean(second), tag[1]);
    }

    private void Expect(long number, int width)
    {
        gates.System.AddConstants(width);
        gates.System.AssertEqual(BitVector.Weigh(Next(width)), LinearCombination.FromConstant(FieldElement.From(number)));
    }

    private ReadOnlySpan<LinearCombination> Next(int count)
    {
        var next = bits.AsSpan(_position, count);
        _position += count;
        return next;
    }
}
