using System.Collections.Immutable;
using Zkml.Cli.Datasets;
using Zkml.Host;
using Zkml.Running;

namespace Zkml.Cli.Predicting;

/// <summary>The pictures of a directory. One that cannot be read has a problem; the others are still read.</summary>
internal sealed class PictureFiles : IPredictionSource
{
    private static readonly ImmutableArray<string> Extensions = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"];

    private readonly string[] _paths;
    private readonly ZkModel _model;
    private readonly CancellationToken _cancellation;

    private PictureFiles(string[] paths, ZkModel model, CancellationToken cancellation)
    {
        _paths = paths;
        _model = model;
        _cancellation = cancellation;
    }

    /// <inheritdoc/>
    public int Count => _paths.Length;

    /// <inheritdoc/>
    public string Kind => "file";

    /// <summary>The pictures of a directory, by their names in order; of a file that one.</summary>
    /// <exception cref="MalformedInputException">There is none.</exception>
    /// <param name="path">The directory, or a file.</param>
    /// <param name="model">The model that takes them.</param>
    /// <param name="cancellation">Stops the reading of a picture.</param>
    public static PictureFiles Of(string path, ZkModel model, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            return new([path], model, cancellation);
        }

        string[] pictures = [.. Directory.EnumerateFiles(path).Where(IsPicture).Order(StringComparer.Ordinal)];
        return pictures.Length > 0 ? new(pictures, model, cancellation) : throw new MalformedInputException(path, "", $"the directory has no pictures; expected files that end in {string.Join(", ", Extensions)}");
    }

    /// <inheritdoc/>
    public ImmutableArray<PredictionInput> Read(int first, int count) => [.. _paths.Skip(first).Take(count).Select(Read)];

    private PredictionInput Read(string path)
    {
        try
        {
            var sample = RunSample.OfFile(path, _model.Pipeline, _model.Dataset, _cancellation)[0];
            return new(Path.GetFileName(path), sample.Input.Inputs) { Doubts = [.. sample.Picture?.Doubts ?? [], .. ClassDoubtsOf(sample)] };
        }
        catch (MalformedInputException problem) when (_paths.Length > 1)
        {
            return new(Path.GetFileName(path), null, problem.Problem);
        }
    }

    private ImmutableArray<string> ClassDoubtsOf(RunSample sample) =>
        sample.Input.Image is { } image && ImageScorer.Of(_model) is { } scorer ? ClassDoubts.Of(scorer, image, SampleFile.IsWritten(_model.Dataset)) : [];

    private static bool IsPicture(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
