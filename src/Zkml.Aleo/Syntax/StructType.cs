namespace Zkml.Aleo.Syntax;

/// <summary>The type of a struct, by the name of its <see cref="StructDefinition"/>.</summary>
public sealed record StructType(string Name) : PlaintextType
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
