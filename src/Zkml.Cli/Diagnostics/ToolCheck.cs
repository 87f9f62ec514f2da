using System.ComponentModel;
using Zkml.Host.Processes;

namespace Zkml.Cli.Diagnostics;

/// <summary>A program on the PATH, asked for its version.</summary>
/// <param name="name">What the user calls it.</param>
/// <param name="program">What it is called on this platform.</param>
/// <param name="neededFor">What does not work without it.</param>
/// <param name="isRequired">Asked when the check runs.</param>
/// <param name="remedy">How to get it.</param>
internal sealed class ToolCheck(string name, string program, string neededFor, Func<bool> isRequired, string remedy) : ICheck
{
    /// <inheritdoc/>
    public async Task<Finding> RunAsync(CancellationToken cancellation) =>
        new(name, await VersionAsync(cancellation).ConfigureAwait(false), neededFor, isRequired(), remedy);

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
