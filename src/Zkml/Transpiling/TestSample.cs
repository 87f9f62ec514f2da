using System.Collections.Immutable;
using Zkml.Learning.Data;
using Zkml.Learning.Models;

namespace Zkml.Transpiling;

/// <summary>A sample that the written project carries as a test.</summary>
/// <param name="Description">What it is, for a reader: <c>mnist:test:7</c>.</param>
/// <param name="Inputs">The circuit inputs' values, in the pipeline's order.</param>
/// <param name="Label">Its true class; null for a regression.</param>
public sealed record TestSample(string Description, int[] Inputs, int? Label)
{
    /// <summary>The first few samples of a data set's test split.</summary>
    /// <param name="model">The model, whose pipeline encodes them.</param>
    /// <param name="test">The test split.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<TestSample> First(ZkmlModel model, Dataset test, int count = 5) =>
    [
        .. Enumerable.Range(0, Math.Min(count, test.Count)).Select(index => new TestSample(
            new SampleReference(model.Dataset, Split.Test, index).ToString(), model.Pipeline.Encode(test, index), test.Classes > 0 ? test.Label(index) : null)),
    ];
}
