using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets;

namespace Zkml.Transpiling;

/// <summary>A sample that becomes a test of the written project.</summary>
/// <param name="Description">A description for readers, such as <c>mnist:test:7</c>.</param>
/// <param name="Inputs">The values of the circuit inputs, in the pipeline's order.</param>
/// <param name="Label">Its true class; null if it is unknown, and for a regression.</param>
public sealed record TestSample(string Description, int[] Inputs, int? Label)
{
    /// <summary>The first few samples of a data set's test split.</summary>
    /// <param name="model">The model, whose pipeline encodes them.</param>
    /// <param name="test">The test split.</param>
    /// <param name="count">The maximum number of samples.</param>
    public static ImmutableArray<TestSample> First(ZkModel model, Dataset test, int count = 5) =>
    [
        .. Enumerable.Range(0, Math.Min(count, test.Count)).Select(index => new TestSample(
            new SampleReference(model.Dataset, Split.Test, index).ToString(), model.Pipeline.Encode(test, index), test.Classes > 0 ? test.Label(index) : null)),
    ];

    /// <summary>Random inputs, the same for the same model; the circuit accepts any. They test the project if no data set is available.</summary>
    /// <param name="model">The model.</param>
    /// <param name="count">The number of samples.</param>
    public static ImmutableArray<TestSample> Random(ZkModel model, int count = 5)
    {
        var random = new Random(0);
        return
        [
            .. Enumerable.Range(0, count).Select(index => new TestSample(
                string.Create(CultureInfo.InvariantCulture, $"random inputs {index}"), [.. model.Pipeline.Inputs.Select(input => (int)random.NextInt64(input.Minimum, Math.Min(input.Maximum, int.MaxValue) + 1))], null)),
        ];
    }
}
