namespace Zkml.Aleo.Syntax;

/// <summary>What an instruction reads: a literal, a register (or a part of it), or a named value of the platform.</summary>
public abstract record Operand;
