namespace Zkml.Aleo.Syntax;

/// <summary>A value that the platform names, such as <c>edition</c> in a constructor.</summary>
public sealed record NamedOperand(string Name) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
