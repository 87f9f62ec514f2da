using Xunit;

namespace Zkml.Testing;

/// <summary>A theory on German credit; skipped, and said so, where <c>ZKML_DATA</c> names no folder with its file.</summary>
public sealed class TheoryWithGermanCreditAttribute : TheoryAttribute
{
    public TheoryWithGermanCreditAttribute() => Skip = GermanCredit.Reason!;
}
