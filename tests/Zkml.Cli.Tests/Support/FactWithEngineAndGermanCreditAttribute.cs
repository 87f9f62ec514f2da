using Zkml.Learning.Data;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>A test that proves an application for credit; skipped, and said so, where the engine or the data is not at hand.</summary>
public sealed class FactWithEngineAndGermanCreditAttribute : FactAttribute
{
    public FactWithEngineAndGermanCreditAttribute() => Skip = FactWithEngineAttribute.Reason
        ?? (File.Exists(DatasetCatalogue.FindTable("german-credit")!.Place(DataFolders.FromEnvironment())) ? null! : "skipped: german.data is not at hand (ZKML_DATA)");
}
