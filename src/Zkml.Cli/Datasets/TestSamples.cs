using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Learning.Data;
using Zkml.Learning.Features;
using Zkml.Learning.Models;
using Zkml.Transpiling;

namespace Zkml.Cli.Datasets;

/// <summary>The samples that a written Leo project carries as its tests.</summary>
internal static class TestSamples
{
    private const int Count = 5;

    /// <summary>The first few samples of the model's test split; none where the data set is the user's own or cannot be had, for a model can be transpiled without it.</summary>
    public static ImmutableArray<TestSample> Find(ZkmlModel model, Action<string> log)
    {
        try
        {
            return DatasetCatalogue.Names.Contains(model.Dataset) ? Of(model, SplitLoader.LoadFor(model, model.Dataset, null, Split.Test, log)) : [];
        }
        catch (MissingComponentException exception)
        {
            log($"the Leo project gets no tests: {exception.Message}");
            return [];
        }
    }

    /// <summary>The first few samples of a test split.</summary>
    public static ImmutableArray<TestSample> Of(ZkmlModel model, Dataset test) =>
        [.. Enumerable.Range(0, Math.Min(Count, test.Count)).Select(i => Of(model.Pipeline, new(model.Dataset, Split.Test, i), test))];

    private static TestSample Of(FeaturePipeline pipeline, SampleReference reference, Dataset test) =>
        new(reference.ToString(), pipeline.Encode(test, reference.Index), test.Classes > 0 ? test.Label(reference.Index) : null);
}
