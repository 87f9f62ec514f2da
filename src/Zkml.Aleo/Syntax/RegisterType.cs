namespace Zkml.Aleo.Syntax;

/// <summary>The type of what a register holds: a plaintext value or a future.</summary>
public abstract record RegisterType;
