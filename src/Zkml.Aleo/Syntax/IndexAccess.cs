namespace Zkml.Aleo.Syntax;

/// <summary>An array's element, such as <c>[3u32]</c>.</summary>
public sealed record IndexAccess(int Index) : Access
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Index}u32]";
}
