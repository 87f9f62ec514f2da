namespace Zkml.Aleo.Syntax;

/// <summary>
/// A value that the platform names: <c>self.caller</c>, <c>self.signer</c> or <c>aleo::GENERATOR</c> in a function; <c>block.height</c>,
/// <c>block.timestamp</c>, <c>network.id</c>, <c>checksum</c>, <c>edition</c>, <c>program_owner</c> or <c>aleo::GENERATOR</c> in what the
/// network runs.
/// </summary>
public sealed record NamedOperand(string Name) : Operand
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
