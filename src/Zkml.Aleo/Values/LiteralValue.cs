using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>A value without parts: a boolean, a number, a group element or an address.</summary>
public abstract record LiteralValue : PlaintextValue
{
    /// <summary>The value's type.</summary>
    public abstract LiteralKind Kind { get; }

    /// <summary>The value as a constant of the program text.</summary>
    public abstract Literal ToLiteral();

    /// <inheritdoc/>
    public sealed override string ToString() => ToLiteral().ToString();
}
