using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A value of the Aleo language: what a register holds while a program runs.</summary>
public abstract record PlaintextValue
{
    /// <summary>The value of a literal.</summary>
    public static PlaintextValue From(Literal literal) => literal.Kind switch
    {
        LiteralKind.Boolean => BooleanValue.From(!literal.Value.IsZero),
        LiteralKind.Field => new FieldValue(FieldElement.From(literal.Value)),
        _ => IntegerValue.Wrap(literal.Kind, literal.Value),
    };
}
