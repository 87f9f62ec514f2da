namespace Zkml.Aleo.Syntax;

/// <summary>A struct's member, such as <c>.age</c>.</summary>
public sealed record MemberAccess(string Member) : Access
{
    /// <inheritdoc/>
    public override string ToString() => $".{Member}";
}
