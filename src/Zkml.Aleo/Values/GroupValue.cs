using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A group element.</summary>
public sealed record GroupValue(GroupElement Value) : LiteralValue
{
    /// <inheritdoc/>
    public override LiteralKind Kind => LiteralKind.Group;

    /// <inheritdoc/>
    public override Literal ToLiteral() => new(LiteralKind.Group, Value.X.ToBigInteger());
}
