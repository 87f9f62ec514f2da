using System.ComponentModel;
using System.Globalization;
using Zkml.Host.Processes;

namespace Zkml.Cli.Diagnostics;

/// <summary>A program on the PATH, asked for its version.</summary>
/// <param name="name">What the user calls it.</param>
/// <param name="program">What it is called on this platform.</param>
/// <param name="neededFor">What does not work without it.</param>
/// <param name="isRequired">Asked when the check runs.</param>
/// <param name="remedy">How to get it.</param>
/// <param name="oldest">The oldest major version that will do; 0 for any.</param>
internal sealed class ToolCheck(string name, string program, string neededFor, Func<bool> isRequired, string remedy, int oldest = 0) : ICheck
{
    /// <inheritdoc/>
    public async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var version = await VersionAsync(cancellation).ConfigureAwait(false);
        return version is not null && IsTooOld(version)
            ? new(name, null, neededFor, isRequired(), $"{version} is too old; {remedy}")
            : new(name, version, neededFor, isRequired(), remedy);
    }

    private bool IsTooOld(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major < oldest;

    private async Task<string?> VersionAsync(CancellationToken cancellation)
    {
        try
        {
            var result = await ProcessRunner.RunAsync(program, ["--version"], Environment.CurrentDirectory, cancellation: cancellation).ConfigureAwait(false);
            return result.ExitCode == 0 ? result.Output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
