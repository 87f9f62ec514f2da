namespace Zkml.Aleo.Syntax;

/// <summary>A constant operand.</summary>
public sealed record LiteralOperand(Literal Literal) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => Literal.ToString();
}
