using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Errors;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Features.Tables;
using Zkml.Data.Images.Pictures;
using Zkml.Running;

namespace Zkml.Cli.Datasets;

/// <summary>What a program is run on, and where it came from.</summary>
/// <param name="Description">The file, or the sample's name.</param>
/// <param name="Input">The image and the circuit's inputs.</param>
/// <param name="Label">The true class, if it is known.</param>
internal sealed record RunSample(string Description, SampleInput Input, int? Label)
{
    /// <summary>What was found in the picture that it was read from; null if it was none.</summary>
    public PictureSample? Picture { get; init; }

    /// <summary>A sample of a data set.</summary>
    /// <param name="text">Its name.</param>
    /// <param name="manifest">The program.</param>
    /// <param name="log">Receives progress messages.</param>
    /// <param name="isForced">Whether a sample of another data set than the model learned from is meant.</param>
    /// <exception cref="UsageException">The split has no such sample, or it is of another data set.</exception>
    public static RunSample OfDataset(string text, CircuitManifest manifest, Action<string> log, bool isForced = false)
    {
        if (RowRange.TryParse(text) is { } rows)
        {
            return OfRows(text, rows, manifest.Pipeline, log) is [var only] ? only : throw new UsageException($"{text} names several rows; expected one");
        }

        var reference = SampleReference.Parse(text);
        SplitLoader.RequireSame(manifest.Dataset, reference.Dataset, isForced);
        return Of(reference, Load(reference, manifest, log), manifest.Pipeline);
    }

    /// <summary>Some samples of a data set, or rows of a CSV file, one after the other.</summary>
    /// <param name="text">Their names.</param>
    /// <param name="manifest">The program.</param>
    /// <param name="log">Receives progress messages.</param>
    /// <param name="isForced">Whether samples of another data set than the model learned from are meant.</param>
    /// <exception cref="UsageException">The split has fewer, or it is of another data set.</exception>
    public static ImmutableArray<RunSample> OfRange(string text, CircuitManifest manifest, Action<string> log, bool isForced = false)
    {
        if (RowRange.TryParse(text) is { } rows)
        {
            return OfRows(text, rows, manifest.Pipeline, log);
        }

        var range = SampleRange.Parse(text);
        SplitLoader.RequireSame(manifest.Dataset, range.First.Dataset, isForced);
        var samples = Load(range.First, manifest, log);
        return range.Last < samples.Count
            ? [.. range.Samples.Select(sample => Of(sample, samples, manifest.Pipeline))]
            : throw NotThere(text, samples);
    }

    /// <summary>A JSON file with inputs, one or several, or a picture of a digit or, for models that learned from them, of a garment: told apart by the name, else by the content, for a pipe has no name that says it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pipeline">What the model makes of it.</param>
    /// <param name="dataset">The data set that the model learned from.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static ImmutableArray<RunSample> OfFile(string path, FeaturePipeline pipeline, string dataset, CancellationToken cancellation)
    {
        var samples = SampleFile.Read(path, pipeline, dataset, cancellation);
        return [.. samples.Select((sample, i) => new RunSample(samples.Length == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), sample.Input, null) { Picture = sample.Picture })];
    }

    private static ImmutableArray<RunSample> OfRows(string text, RowRange rows, FeaturePipeline pipeline, Action<string> log)
    {
        var samples = CsvSamples.ReadUnlabelled(rows.File, pipeline, CsvOptions.None, log);
        return rows.Last < samples.Count
            ? [.. Enumerable.Range(rows.First, rows.Last - rows.First + 1).Select(row => new RunSample(rows.NameOf(row), SampleInput.Of(samples, row, pipeline), null))]
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
