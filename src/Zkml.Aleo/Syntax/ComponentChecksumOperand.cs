namespace Zkml.Aleo.Syntax;

/// <summary>The checksum of one of the program's functions, closures or views, such as <c>mint/checksum</c>.</summary>
public sealed record ComponentChecksumOperand(string Component) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => $"{Component}/checksum";
}
