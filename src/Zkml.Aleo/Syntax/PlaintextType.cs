namespace Zkml.Aleo.Syntax;

/// <summary>The type of a plaintext value: a literal, an array or a struct.</summary>
public abstract record PlaintextType : RegisterType;
