namespace Zkml.Aleo.Syntax;

/// <summary>One step into a register's value: an array's element or a struct's member.</summary>
public abstract record Access;
