namespace Zkml.Aleo.Values;

/// <summary>A member of a struct's value.</summary>
public sealed record MemberValue(string Name, PlaintextValue Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Value}";
}
