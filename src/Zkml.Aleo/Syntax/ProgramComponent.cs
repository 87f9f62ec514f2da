namespace Zkml.Aleo.Syntax;

/// <summary>A part of a program: a mapping, struct, closure, function, view or constructor.</summary>
public abstract record ProgramComponent;
