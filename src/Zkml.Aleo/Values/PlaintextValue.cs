using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A value of the Aleo language: what a register holds while a program runs.</summary>
public abstract record PlaintextValue
{
    /// <summary>The value of a literal.</summary>
    /// <exception cref="ArgumentException">The literal is a group element or address, and its value is not such an element's x-coordinate.</exception>
    public static PlaintextValue From(Literal literal) => literal.Kind switch
    {
        LiteralKind.Boolean => BooleanValue.From(!literal.Value.IsZero),
        LiteralKind.Field => new FieldValue(FieldElement.From(literal.Value)),
        LiteralKind.Scalar => new ScalarValue(ScalarElement.From(literal.Value)),
        LiteralKind.Group => new GroupValue(Point(literal)),
        LiteralKind.Address => new AddressValue(Point(literal)),
        _ => IntegerValue.Wrap(literal.Kind, literal.Value),
    };

    private static GroupElement Point(Literal literal) => literal.TryGetPoint()
        ?? throw new ArgumentException($"no group element has the x-coordinate {literal.Value}", nameof(literal));
}
