using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the real Leo compiler; skipped, and said so, where <c>ZKML_LEO</c> names none.</summary>
public sealed class FactWithLeoAttribute : FactAttribute
{
    public FactWithLeoAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ZKML_LEO")) ? "skipped: no Leo (ZKML_LEO is not set)" : null!;
}
