using Xunit;

namespace Zkml.Testing;

/// <summary>A test that proves an application for credit; skipped, and said so, where the engine or the data is not at hand.</summary>
public sealed class FactWithEngineAndGermanCreditAttribute : FactAttribute
{
    public FactWithEngineAndGermanCreditAttribute() => Skip = FactWithEngineAttribute.Reason ?? GermanCredit.Reason!;
}
