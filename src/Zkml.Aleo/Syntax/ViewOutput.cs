namespace Zkml.Aleo.Syntax;

/// <summary>An output of a view, such as <c>output r7 as u8.public;</c>.</summary>
public sealed record ViewOutput(Operand Operand, PlaintextType Type);
