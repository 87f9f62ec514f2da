using System.Diagnostics;

namespace Zkml.Host.Processes;

/// <summary>Runs a child process to completion, reading both of its outputs while it runs, so that neither side can wait for the other.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a program and returns what it wrote.</summary>
    /// <param name="program">Its path, or its name on the PATH.</param>
    /// <param name="arguments">Passed unchanged: no shell interprets them.</param>
    /// <param name="directory">Its working directory.</param>
    /// <param name="environment">Variables added to this process's environment.</param>
    /// <param name="input">Its standard input, as UTF-8; empty by default.</param>
    /// <param name="cancellation">Kills the process and all its children.</param>
    /// <param name="timeout">How long it may run; unlimited by default.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    /// <exception cref="TimeoutException">It ran too long and was killed with all its children.</exception>
    public static async Task<ProcessResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string directory,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        string input = "",
        CancellationToken cancellation = default,
        TimeSpan? timeout = null)
    {
        using var child = ChildProcess.Start(program, arguments, directory, environment);
        using var deadline = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await FinishAsync(child.Process, input, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException(FormattableString.Invariant($"{program} did not finish within {timeout?.TotalMinutes:0.##} minutes and was killed"));
        }
    }

    private static async Task<ProcessResult> FinishAsync(Process process, string input, CancellationToken cancellation)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await WriteAsync(process.StandardInput, input, cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    private static async Task WriteAsync(StreamWriter standardInput, string input, CancellationToken cancellation)
    {
        try
        {
            await standardInput.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
            standardInput.Close();
        }
        catch (IOException)
        {
            // The process exited without reading all of it; its exit code is more telling.
        }
    }
}
