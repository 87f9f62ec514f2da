using Xunit;

namespace Zkml.Testing;

/// <summary>A theory against the native snarkVM; skipped, and said so, where <c>ZKML_ORACLE</c> names none.</summary>
public sealed class TheoryWithOracleAttribute : TheoryAttribute
{
    public TheoryWithOracleAttribute() => Skip = FactWithOracleAttribute.Reason!;
}
