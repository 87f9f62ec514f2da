namespace Zkml.Aleo.Syntax;

/// <summary>An output of a closure, such as <c>output r7 as u8;</c>.</summary>
public sealed record ClosureOutput(Operand Operand, PlaintextType Type);
