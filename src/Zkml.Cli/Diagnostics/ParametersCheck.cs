using Zkml.Host.Parameters;

namespace Zkml.Cli.Diagnostics;

/// <summary>The files of the structured reference string (SRS) that most shipped models need.</summary>
internal sealed class ParametersCheck : ICheck
{
    // The degree of every circuit of up to 16,384 constraints and 65,536 non-zeros a matrix.
    private const long Degree = 65_535;

    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var store = ParameterStore.FromEnvironment();
        var missing = store.Missing(ParameterFile.NeededFor(Degree));
        return Task.FromResult(new Finding(
            "proof parameters",
            missing.IsEmpty ? store.DirectoryPath : null,
            "setup, prove",
            IsRequired: false,
            FormattableString.Invariant($"setup or 'zkml cache prefetch' downloads {string.Join(", ", missing.Select(file => file.Name))} ({missing.Sum(file => file.Bytes) / 1e6:F1} MB) into {store.DirectoryPath}; or set {ParameterStore.Variable} to a directory that has them")));
    }
}
