using Xunit;

namespace Zkml.Testing;

/// <summary>A theory with the real Leo compiler and the native snarkVM; skipped, and said so, where one is missing.</summary>
public sealed class TheoryWithLeoAttribute : TheoryAttribute
{
    public TheoryWithLeoAttribute() => Skip =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ZKML_LEO")) ? "skipped: no Leo (ZKML_LEO is not set)"
        : SnarkVmOracle.Path is null ? "skipped: no oracle (ZKML_ORACLE is not set)"
        : null!;
}
