using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A field element.</summary>
public sealed record FieldValue(FieldElement Value) : LiteralValue
{
    /// <inheritdoc/>
    public override LiteralKind Kind => LiteralKind.Field;

    /// <inheritdoc/>
    public override Literal ToLiteral() => new(LiteralKind.Field, Value.ToBigInteger());
}
