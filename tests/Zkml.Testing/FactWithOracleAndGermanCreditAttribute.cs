using Xunit;

namespace Zkml.Testing;

/// <summary>A test with the oracle on German credit; skipped, and said so, where either is missing.</summary>
public sealed class FactWithOracleAndGermanCreditAttribute : FactAttribute
{
    public FactWithOracleAndGermanCreditAttribute() => Skip = (SnarkVmOracle.Path is null ? "skipped: no oracle (ZKML_ORACLE is not set)" : GermanCredit.Reason)!;
}
