using Zkml.Learning.Data;

namespace Zkml.Cli.Diagnostics;

/// <summary>A data set that is on this machine already.</summary>
internal sealed class DatasetCheck(IImageDatasetSource source) : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation) => Task.FromResult(new Finding(
        $"data set {source.Name}",
        source.Find(DataFolders.FromEnvironment()) is { } files ? Path.GetDirectoryName(files.TestImages) : null,
        "mnist, train, evaluate, run --sample",
        IsRequired: true,
        $"zkml data {source.Name}"));
}
