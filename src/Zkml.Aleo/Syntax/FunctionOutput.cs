namespace Zkml.Aleo.Syntax;

/// <summary>An output of a function, such as <c>output r7 as u8.public;</c>.</summary>
/// <param name="Operand">The value that is output.</param>
/// <param name="Type">Its type; a future's is a <see cref="FutureType"/>.</param>
/// <param name="Visibility">Who sees it; a future is public.</param>
public sealed record FunctionOutput(Operand Operand, RegisterType Type, Visibility Visibility);
