using Xunit;

namespace Zkml.Testing;

/// <summary>A test against the native snarkVM; skipped, and said so, where <c>ZKML_ORACLE</c> names none.</summary>
public sealed class FactWithOracleAttribute : FactAttribute
{
    public FactWithOracleAttribute() => Skip = SnarkVmOracle.Path is null ? "skipped: no oracle (ZKML_ORACLE is not set)" : null!;
}
