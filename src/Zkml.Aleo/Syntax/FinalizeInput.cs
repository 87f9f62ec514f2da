namespace Zkml.Aleo.Syntax;

/// <summary>An input of a finalize block or view, such as <c>input r0 as u8.public;</c>. All of them are public.</summary>
public sealed record FinalizeInput(int Register, PlaintextType Type);
