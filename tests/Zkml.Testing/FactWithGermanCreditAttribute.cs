using Xunit;

namespace Zkml.Testing;

/// <summary>A test on German credit; skipped, and said so, where <c>ZKML_DATA</c> names no folder with its file.</summary>
public sealed class FactWithGermanCreditAttribute : FactAttribute
{
    public FactWithGermanCreditAttribute() => Skip = GermanCredit.Reason!;
}
