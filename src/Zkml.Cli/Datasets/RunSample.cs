using System.Collections.Immutable;
using Zkml.Cli.Errors;
using Zkml.Learning.Data;
using Zkml.Learning.Features;
using Zkml.Learning.Images.Pictures;

namespace Zkml.Cli.Datasets;

/// <summary>What a program is run on, and where it came from.</summary>
/// <param name="Description">The file, or the sample's name.</param>
/// <param name="Input">The image and the circuit's inputs.</param>
/// <param name="Label">The true class, where it is known.</param>
internal sealed record RunSample(string Description, SampleInput Input, int? Label)
{
    /// <summary>A sample of a data set.</summary>
    /// <exception cref="UsageException">The split has no such sample.</exception>
    public static RunSample OfDataset(string text, FeaturePipeline pipeline, Action<string> log)
    {
        var reference = SampleReference.Parse(text);
        return Of(reference, SplitLoader.Load(reference.Dataset, reference.Split, log), pipeline);
    }

    /// <summary>Some samples of a data set, one after the other.</summary>
    /// <exception cref="UsageException">The split has fewer.</exception>
    public static ImmutableArray<RunSample> OfRange(string text, FeaturePipeline pipeline, Action<string> log)
    {
        var range = SampleRange.Parse(text);
        var samples = SplitLoader.Load(range.First.Dataset, range.First.Split, log);
        return range.Last < samples.Count
            ? [.. range.Samples.Select(sample => Of(sample, samples, pipeline))]
            : throw NotThere(text, samples);
    }

    /// <summary>A JSON file with an input, or a picture of a digit.</summary>
    public static RunSample OfFile(string path, FeaturePipeline pipeline) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
        ? new(path, SampleInputReader.Read(path, pipeline), null)
        : new(path, SampleInput.OfImage(DigitPicture.Load(path), ImagesOf(pipeline, path)), null);

    private static RunSample Of(SampleReference reference, Dataset samples, FeaturePipeline pipeline) => reference.Index < samples.Count
        ? new(reference.ToString(), SampleInput.Of(samples, reference.Index, pipeline), samples.Label(reference.Index))
        : throw NotThere(reference.ToString(), samples);

    private static UsageException NotThere(string text, Dataset samples) => new($"{text}: the split has {samples.Count} samples, counted from 0");

    private static ImagePipeline ImagesOf(FeaturePipeline pipeline, string path) =>
        pipeline as ImagePipeline ?? throw new UsageException($"--input {path}: the model takes rows of a table, not pictures; give a JSON file {{\"inputs\": [...]}}");
}
