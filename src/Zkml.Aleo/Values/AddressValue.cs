using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>An address.</summary>
public sealed record AddressValue(GroupElement Value) : LiteralValue
{
    /// <inheritdoc/>
    public override LiteralKind Kind => LiteralKind.Address;

    /// <inheritdoc/>
    public override Literal ToLiteral() => new(LiteralKind.Address, Value.X.ToBigInteger());
}
