namespace Zkml.Aleo.Syntax;

/// <summary>The type of one literal, such as <c>u8</c>.</summary>
public sealed record LiteralType(LiteralKind Kind) : PlaintextType
{
    /// <summary><c>boolean</c>.</summary>
    public static LiteralType Boolean { get; } = new(LiteralKind.Boolean);

    /// <summary><c>field</c>.</summary>
    public static LiteralType Field { get; } = new(LiteralKind.Field);

    /// <inheritdoc/>
    public override string ToString() => Kind.Name();
}
