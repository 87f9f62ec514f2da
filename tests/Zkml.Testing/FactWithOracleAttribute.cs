using Xunit;

namespace Zkml.Testing;

/// <summary>A test against the native snarkVM; skipped, and said so, where <c>ZKML_ORACLE</c> names none.</summary>
public sealed class FactWithOracleAttribute : FactAttribute
{
    public FactWithOracleAttribute() => Skip = Reason!;

    /// <summary>Why tests against it are skipped; null where they run.</summary>
    public static string? Reason => SnarkVmOracle.Path is null ? "skipped: no oracle (ZKML_ORACLE is not set)" : null;
}
