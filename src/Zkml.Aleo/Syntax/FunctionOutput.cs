namespace Zkml.Aleo.Syntax;

/// <summary>An output of a function, such as <c>output r7 as u8.public;</c>.</summary>
public sealed record FunctionOutput(Operand Operand, PlaintextType Type, Visibility Visibility);
