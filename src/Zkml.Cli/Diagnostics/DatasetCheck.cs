using Zkml.Learning.Data;

namespace Zkml.Cli.Diagnostics;

/// <summary>A data set that is on this machine already. A missing one is no fault as long as npm is there: the first verb that needs it fetches it.</summary>
internal sealed class DatasetCheck(IImageDatasetSource source) : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation) => Task.FromResult(new Finding(
        $"data set {source.Name}",
        source.Find(DataFolders.FromEnvironment()) is { } files ? Path.GetDirectoryName(files.TestImages) : null,
        "mnist, train, evaluate, run --sample",
        IsRequired: false,
        $"zkml data {source.Name}"));
}
