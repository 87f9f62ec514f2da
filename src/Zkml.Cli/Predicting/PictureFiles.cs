using System.Collections.Immutable;
using Zkml.Cli.Datasets;
using Zkml.Host;
using Zkml.Learning.Features;

namespace Zkml.Cli.Predicting;

/// <summary>The pictures of a folder. One that cannot be read has a problem, and the others are read all the same.</summary>
internal sealed class PictureFiles : IPredictionSource
{
    private static readonly ImmutableArray<string> Extensions = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"];

    private readonly string[] _paths;
    private readonly ImagePipeline _pipeline;
    private readonly string _dataset;
    private readonly CancellationToken _cancellation;

    private PictureFiles(string[] paths, ImagePipeline pipeline, string dataset, CancellationToken cancellation)
    {
        _paths = paths;
        _pipeline = pipeline;
        _dataset = dataset;
        _cancellation = cancellation;
    }

    /// <inheritdoc/>
    public int Count => _paths.Length;

    /// <inheritdoc/>
    public string Kind => "file";

    /// <summary>The pictures of a folder, by their names in order; of a file that one.</summary>
    /// <exception cref="MalformedInputException">There is none.</exception>
    /// <param name="path">The folder, or a file.</param>
    /// <param name="pipeline">What the model makes of a picture.</param>
    /// <param name="dataset">The data set that the model learned from.</param>
    /// <param name="cancellation">Stops the reading of a picture.</param>
    public static PictureFiles Of(string path, ImagePipeline pipeline, string dataset, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            return new([path], pipeline, dataset, cancellation);
        }

        string[] pictures = [.. Directory.EnumerateFiles(path).Where(IsPicture).Order(StringComparer.Ordinal)];
        return pictures.Length > 0 ? new(pictures, pipeline, dataset, cancellation) : throw new MalformedInputException(path, "", $"the folder has no picture; expected files that end in {string.Join(", ", Extensions)}");
    }

    /// <inheritdoc/>
    public ImmutableArray<PredictionInput> Read(int first, int count) => [.. _paths.Skip(first).Take(count).Select(Read)];

    private PredictionInput Read(string path)
    {
        try
        {
            var sample = RunSample.OfFile(path, _pipeline, _dataset, _cancellation)[0];
            return new(Path.GetFileName(path), sample.Input.Inputs) { Doubts = sample.Picture?.Doubts ?? [] };
        }
        catch (MalformedInputException problem) when (_paths.Length > 1)
        {
            return new(Path.GetFileName(path), null, problem.Problem);
        }
    }

    private static bool IsPicture(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
