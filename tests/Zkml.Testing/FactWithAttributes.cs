using Xunit;

namespace Zkml.Testing;

/// <summary>A test against the native snarkVM; skipped, and said so, where <c>ZKML_ORACLE</c> names none.</summary>
public sealed class FactWithOracleAttribute : FactAttribute
{
    public FactWithOracleAttribute() => Skip = SnarkVmOracle.Path is null ? "skipped: no oracle (ZKML_ORACLE is not set)" : null!;
}

/// <summary>A test with the real Leo compiler; skipped, and said so, where <c>ZKML_LEO</c> names none.</summary>
public sealed class FactWithLeoAttribute : FactAttribute
{
    public FactWithLeoAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ZKML_LEO")) ? "skipped: no Leo (ZKML_LEO is not set)" : null!;
}

/// <summary>A test with the published SRS files; skipped, and said so, where <c>ZKML_PARAMETERS</c> names none.</summary>
public sealed class FactWithParametersAttribute : FactAttribute
{
    public FactWithParametersAttribute() => Skip = Folder is null ? "skipped: no parameters (ZKML_PARAMETERS is not set)" : null!;

    /// <summary>The folder, or null.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("ZKML_PARAMETERS") is { Length: > 0 } folder ? folder : null;
}
