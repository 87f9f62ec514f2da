using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Host;
using Zkml.Transpiling;

namespace Zkml.Cli.Datasets;

/// <summary>The samples that a written Leo project carries as its tests.</summary>
internal static class TestSamples
{
    /// <summary>The first few samples of the model's test split; random inputs where the data set is the user's own or cannot be had, for a model can be transpiled without it.</summary>
    public static ImmutableArray<TestSample> Find(ZkModel model, Action<string> log)
    {
        try
        {
            return DatasetCatalogue.Names.Contains(model.Dataset) ? TestSample.First(model, SplitLoader.LoadFor(model, model.Dataset, null, Split.Test, CsvOptions.None, log)) : TestSample.Random(model);
        }
        catch (MissingComponentException exception)
        {
            log($"the Leo project is tested on random inputs: {exception.Message}");
            return TestSample.Random(model);
        }
    }
}
