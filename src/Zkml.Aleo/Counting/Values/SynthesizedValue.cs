using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>The content of a register while a circuit is built: linear combinations in place of numbers.</summary>
internal abstract class SynthesizedValue
{
    /// <summary>
    /// Whether its tagged bits exist: those of inputs do, because the request hashes them, also where they are handed on. They make no
    /// constants again.
    /// </summary>
    public bool IsEncoded { get; init; }

    /// <summary>The cost of reading the value: a few units of work for each literal, more for a wide one. Parts that occur several times count each time.</summary>
    public virtual long Size => LiteralSize;

    /// <summary>The value, if it does not depend on any input; otherwise null.</summary>
    public abstract PlaintextValue? TryGetConstant();

    /// <summary>The type of a literal.</summary>
    /// <exception cref="InvalidOperationException">The value is an array or a struct.</exception>
    public virtual LiteralKind LiteralKind => throw new InvalidOperationException("no literal");

    /// <summary>The elements of an array, the members of a struct; a literal has none.</summary>
    public virtual SynthesizedValue[] Parts => [];

    protected const long LiteralSize = 8;

    /// <summary>The circuit's value of a constant.</summary>
    public static SynthesizedValue FromConstant(PlaintextValue value) => value switch
    {
        BooleanValue boolean => new CircuitBoolean(Constraints.LinearCombination.FromBoolean(boolean.Value)),
        FieldValue field => new CircuitField(Constraints.LinearCombination.FromConstant(field.Value)),
        IntegerValue integer => CircuitInteger.FromConstant(integer),
        ScalarValue scalar => new CircuitScalar(Constraints.LinearCombination.FromConstant(FieldElement.From(scalar.Value.ToBigInteger()))),
        GroupValue group => new CircuitPoint(LiteralKind.Group, CurvePoint.FromConstant(group.Value)),
        AddressValue address => new CircuitPoint(LiteralKind.Address, CurvePoint.FromConstant(address.Value)),
        ArrayValue array => new CircuitArray(array.Elements.Select(FromConstant).ToArray()),
        StructValue structure => new CircuitStruct(
            structure.Members.Select(member => member.Name).ToArray(), structure.Members.Select(member => FromConstant(member.Value)).ToArray()),
        _ => throw new AleoNotSupportedException($"the value {value} has no circuit"),
    };
}
