namespace Zkml.Aleo.Syntax;

/// <summary>The type of an array, such as <c>[u8; 4u32]</c>.</summary>
/// <param name="Element">The type of every element.</param>
/// <param name="Length">The number of elements, 1 to 2048.</param>
public sealed record ArrayType(PlaintextType Element, int Length) : PlaintextType
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Element}; {Length}u32]";
}
