namespace Zkml.Aleo.Syntax;

/// <summary>A mapping: what a program stores on the ledger, a value for each of many keys.</summary>
/// <param name="Name">Its name within the program.</param>
/// <param name="Key">The type of its keys.</param>
/// <param name="Value">The type of its values.</param>
public sealed record Mapping(string Name, PlaintextType Key, PlaintextType Value) : ProgramComponent;
