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

    /// <summary>Reads a value as snarkVM prints it, such as <c>5u8</c>, <c>[1u8, 2u8]</c> or <c>{ a: 1u8 }</c>.</summary>
    /// <exception cref="AleoSyntaxException">The text is no value; the message says where and what was expected.</exception>
    public static PlaintextValue Parse(string text) => Parsing.ValueParser.Parse(text);
}
