namespace Zkml.Aleo.Syntax;

/// <summary>The type of one literal, such as <c>u8</c>.</summary>
public sealed record LiteralType(LiteralKind Kind) : PlaintextType
{
    private static readonly LiteralType[] Types = [.. LiteralKinds.All.Select(kind => new LiteralType(kind))];

    /// <summary><c>boolean</c>.</summary>
    public static LiteralType Boolean => Of(LiteralKind.Boolean);

    /// <summary><c>field</c>.</summary>
    public static LiteralType Field => Of(LiteralKind.Field);

    /// <inheritdoc/>
    public override string ToString() => Kind.Name();

    /// <summary>The type of a kind, one object for each.</summary>
    public static LiteralType Of(LiteralKind kind) => Types[(int)kind];
}
