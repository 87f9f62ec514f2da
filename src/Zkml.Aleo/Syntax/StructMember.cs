namespace Zkml.Aleo.Syntax;

/// <summary>A member of a struct, such as <c>age as u8;</c>.</summary>
public sealed record StructMember(string Name, PlaintextType Type);
