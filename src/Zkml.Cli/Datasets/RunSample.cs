using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Errors;
using Zkml.Host.Files;
using Zkml.Learning.Data;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Images.Pictures;
using Zkml.Running;

namespace Zkml.Cli.Datasets;

/// <summary>What a program is run on, and where it came from.</summary>
/// <param name="Description">The file, or the sample's name.</param>
/// <param name="Input">The image and the circuit's inputs.</param>
/// <param name="Label">The true class, where it is known.</param>
internal sealed record RunSample(string Description, SampleInput Input, int? Label)
{
    private const long MaximumBytes = 64_000_000;

    /// <summary>A sample of a data set.</summary>
    /// <exception cref="UsageException">The split has no such sample.</exception>
    public static RunSample OfDataset(string text, CircuitManifest manifest, Action<string> log)
    {
        if (TryParseRow(text) is var (file, row))
        {
            return OfRow(text, file, row, manifest.Pipeline);
        }

        var reference = SampleReference.Parse(text);
        return Of(reference, Load(reference, manifest, log), manifest.Pipeline);
    }

    /// <summary>Some samples of a data set, one after the other.</summary>
    /// <exception cref="UsageException">The split has fewer.</exception>
    public static ImmutableArray<RunSample> OfRange(string text, CircuitManifest manifest, Action<string> log)
    {
        var range = SampleRange.Parse(text);
        var samples = Load(range.First, manifest, log);
        return range.Last < samples.Count
            ? [.. range.Samples.Select(sample => Of(sample, samples, manifest.Pipeline))]
            : throw NotThere(text, samples);
    }

    /// <summary>A JSON file with an input, or a picture of a digit: told apart by the name, else by the content, for a pipe has no name that says it.</summary>
    public static RunSample OfFile(string path, FeaturePipeline pipeline)
    {
        var content = UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a JSON file with one input, or a picture");
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) || content.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return new(path, SampleInputReader.Parse(content, path, pipeline), null);
        }

        var images = pipeline as ImagePipeline ?? throw new UsageException($"--input {path}: the model takes rows of a table, not pictures; give a JSON file {{\"inputs\": [...]}}");
        return new(path, SampleInput.OfImage(DigitPicture.Decode(content, path), images), null);
    }

    // FILE.csv:7 is the eighth row of a file of one's own.
    private static (string File, int Row)? TryParseRow(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && CsvSamples.IsFile(text[..colon]) && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (text[..colon], row)
            : null;
    }

    private static RunSample OfRow(string text, string file, int row, FeaturePipeline pipeline)
    {
        var table = CsvFile.Read(file);
        var samples = TableDataset.Unlabelled(Path.GetFileName(file), table, CsvSamples.TargetOf(pipeline, table));
        return row < samples.Count
            ? new(text, SampleInput.Of(samples, row, pipeline), null)
            : throw NotThere(text, samples);
    }

    // Labels are numbered as the model's classes.
    private static Dataset Load(SampleReference reference, CircuitManifest manifest, Action<string> log) =>
        SplitLoader.Load(reference.Dataset, reference.Split, log) is var samples && manifest.Pipeline is TablePipeline && samples is TableDataset rows
            ? rows.WithClassesOf(manifest.ClassLabels)
            : samples;

    private static RunSample Of(SampleReference reference, Dataset samples, FeaturePipeline pipeline) => reference.Index < samples.Count
        ? new(reference.ToString(), SampleInput.Of(samples, reference.Index, pipeline), samples.Classes > 0 ? samples.Label(reference.Index) : null)
        : throw NotThere(reference.ToString(), samples);

    private static UsageException NotThere(string text, Dataset samples) => new($"{text}: the split has {samples.Count} samples, counted from 0");
}
