using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A scalar.</summary>
public sealed record ScalarValue(ScalarElement Value) : LiteralValue
{
    /// <inheritdoc/>
    public override LiteralKind Kind => LiteralKind.Scalar;

    /// <inheritdoc/>
    public override Literal ToLiteral() => new(LiteralKind.Scalar, Value.ToBigInteger());
}
