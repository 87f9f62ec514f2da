namespace Zkml.Aleo.Syntax;

/// <summary>An input of a closure, such as <c>input r0 as u8;</c>.</summary>
public sealed record ClosureInput(int Register, PlaintextType Type);
