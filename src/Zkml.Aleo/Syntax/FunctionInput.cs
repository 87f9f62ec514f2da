namespace Zkml.Aleo.Syntax;

/// <summary>An input of a function, such as <c>input r0 as u8.private;</c>.</summary>
public sealed record FunctionInput(int Register, PlaintextType Type, Visibility Visibility);
