using Xunit;

namespace Zkml.Testing;

/// <summary>A theory with the native engine and the SRS files; skipped, and said so, where one is missing.</summary>
public sealed class TheoryWithEngineAttribute : TheoryAttribute
{
    public TheoryWithEngineAttribute() => Skip = FactWithEngineAttribute.Reason!;
}
