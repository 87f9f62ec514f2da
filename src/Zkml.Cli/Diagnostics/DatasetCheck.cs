using Zkml.Data.Datasets;

namespace Zkml.Cli.Diagnostics;

/// <summary>A data set that is on this machine already. A missing one is not a problem as long as npm is installed: the first command that needs it downloads it.</summary>
internal sealed class DatasetCheck(IImageDatasetSource source) : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation) => Task.FromResult(new Finding(
        $"data set {source.Name}",
        Find(source) is { } files ? Path.GetDirectoryName(files.TestImages) : null,
        "mnist, train, evaluate, run --sample",
        IsRequired: false,
        $"zkml data {source.Name}"));

    /// <summary>The files of a data set; null also where they are there and cannot be unpacked, for which the cache directory has a check of its own.</summary>
    public static ImageDatasetFiles? Find(IImageDatasetSource source)
    {
        try
        {
            return source.Find(DataDirectories.FromEnvironment());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
