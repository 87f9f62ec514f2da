using Xunit;

namespace Zkml.Testing;

/// <summary>A theory with Fashion-MNIST; skipped, and said so, where it is neither in <c>ZKML_DATA</c> nor installed by Debian's package.</summary>
public sealed class TheoryWithFashionMnistAttribute : TheoryAttribute
{
    public TheoryWithFashionMnistAttribute() => Skip = FashionMnist.Reason!;
}
