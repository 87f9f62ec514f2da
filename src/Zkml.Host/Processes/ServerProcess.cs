using System.Diagnostics;

namespace Zkml.Host.Processes;

/// <summary>
/// A child process that answers requests until its standard input closes. When this process ends for any reason, that input closes, and the child exits. The last line of its standard error is kept, which says
/// why it ended.
/// </summary>
public abstract class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan GraceToExit = TimeSpan.FromSeconds(2);

    private readonly ChildProcess _child;

    // The last line of its standard error.
    private volatile string _lastErrorLine = "";

    /// <summary>Takes over a process that was just started.</summary>
    /// <param name="child">The process; nobody else reads its standard error, or disposes of it.</param>
    protected ServerProcess(ChildProcess child)
    {
        ArgumentNullException.ThrowIfNull(child);
        _child = child;
        Process.ErrorDataReceived += (_, line) => _lastErrorLine = string.IsNullOrWhiteSpace(line.Data) ? _lastErrorLine : line.Data.Trim();
        Process.BeginErrorReadLine();
    }

    /// <summary>The ID of the process, for tests that kill it.</summary>
    public int ProcessId => Process.Id;

    /// <summary>The process, for its input and output.</summary>
    protected Process Process => _child.Process;

    /// <summary>Describes how the process ended, once it has closed its output; one that still runs is killed.</summary>
    public async Task<string> DescribeExitAsync()
    {
        if (!await HasExitedAsync().ConfigureAwait(false))
        {
            Kill();
            return "it closed its output and was killed";
        }

        var exit = FormattableString.Invariant($"exit code {Process.ExitCode}");
        return _lastErrorLine.Length == 0 ? exit : $"{exit}: {_lastErrorLine}";
    }

    /// <summary>Kills the process and everything it started.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Closes its input, which asks it to exit, and kills it after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has exited already, with something unsent.
        }

        if (!await HasExitedAsync().ConfigureAwait(false))
        {
            Kill();
        }

        _child.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> HasExitedAsync()
    {
        using var grace = new CancellationTokenSource(GraceToExit);
        try
        {
            await Process.WaitForExitAsync(grace.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
