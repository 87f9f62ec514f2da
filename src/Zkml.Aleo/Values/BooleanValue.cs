using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A boolean.</summary>
public sealed record BooleanValue : LiteralValue
{
    private BooleanValue(bool value) => Value = value;

    /// <summary><c>true</c>.</summary>
    public static BooleanValue True { get; } = new(true);

    /// <summary><c>false</c>.</summary>
    public static BooleanValue False { get; } = new(false);

    /// <summary>Whether this is <c>true</c>.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override LiteralKind Kind => LiteralKind.Boolean;

    /// <summary>The boolean of that truth value.</summary>
    public static BooleanValue From(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override Literal ToLiteral() => Value ? Literal.True : Literal.False;
}
