using System.Diagnostics;
using System.Text;

namespace Zkml.Host.Processes;

/// <summary>Runs a child process to its end, with both of its streams read while it runs, so that neither side can wait for the other.</summary>
public static class ProcessRunner
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a program and returns what it wrote.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Passed as they are: no shell reads them.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables to add.</param>
    /// <param name="input">What it reads from standard input, as UTF-8; nothing by default.</param>
    /// <param name="cancellation">Ends the process and all its children.</param>
    /// <param name="patience">How long it may take; for ever by default.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program does not start.</exception>
    /// <exception cref="TimeoutException">It took too long and was ended with all its children.</exception>
    public static async Task<ProcessResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        string input = "",
        CancellationToken cancellation = default,
        TimeSpan? patience = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var child = ChildProcess.Start(start);
        using var hang = new CancellationTokenSource(patience ?? Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hang.Token);
        try
        {
            return await FinishAsync(child.Process, input, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException(FormattableString.Invariant($"{program} did not finish within {patience?.TotalMinutes:0.##} minutes and was ended"));
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
            // The process ended without reading all of it; its exit code says more.
        }
    }
}
