using Zkml.Learning.Data;
using Zkml.Learning.Data.FashionMnist;

namespace Zkml.Learning.Tests.Data;

/// <summary>A test with Fashion-MNIST; skipped, and said so, where it is neither in <c>ZKML_DATA</c>, nor installed by Debian's package, nor in the cache.</summary>
public sealed class FactWithFashionMnistAttribute : FactAttribute
{
    public FactWithFashionMnistAttribute() =>
        Skip = new FashionMnistSource().Find(DataFolders.FromEnvironment()) is null ? "skipped: no Fashion-MNIST (install Debian's package dataset-fashion-mnist, or name its folder in ZKML_DATA)" : null!;
}
