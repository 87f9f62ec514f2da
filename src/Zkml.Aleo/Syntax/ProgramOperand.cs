namespace Zkml.Aleo.Syntax;

/// <summary>A program's address, by the program's name, such as <c>token.aleo</c>.</summary>
/// <param name="Program">The program's name without <c>.aleo</c>.</param>
public sealed record ProgramOperand(string Program) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => $"{Program}.aleo";
}
