using Zkml.Learning.Data;

namespace Zkml.Tests.Tables;

/// <summary>A test on German credit; skipped, and said so, where its file is neither in <c>ZKML_DATA</c> nor in the cache.</summary>
public sealed class FactWithGermanCreditAttribute : FactAttribute
{
    public FactWithGermanCreditAttribute() =>
        Skip = File.Exists(DatasetCatalogue.FindTable("german-credit")!.Place(DataFolders.FromEnvironment())) ? null! : "skipped: german.data is not at hand (ZKML_DATA)";
}
