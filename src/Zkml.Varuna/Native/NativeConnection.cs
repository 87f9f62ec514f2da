using System.ComponentModel;
using System.Diagnostics;
using Zkml.Host.Processes;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Native;

/// <summary>A running engine that exchanges messages with this process. When this process ends for any reason, the engine's input closes and the engine exits.</summary>
internal sealed class NativeConnection : IAsyncDisposable
{
    private static readonly TimeSpan GraceToExit = TimeSpan.FromSeconds(2);

    private readonly ChildProcess _child;
    private readonly Process _process;

    // The last line of its standard error.
    private volatile string _lastErrorLine = "";

    private NativeConnection(ChildProcess child)
    {
        _child = child;
        _process = child.Process;
        _process.ErrorDataReceived += (_, line) => _lastErrorLine = string.IsNullOrWhiteSpace(line.Data) ? _lastErrorLine : line.Data.Trim();
        _process.BeginErrorReadLine();
    }

    /// <summary>The engine's process ID, for tests that kill it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the engine.</summary>
    /// <exception cref="DirectEngineException">It cannot be started.</exception>
    public static NativeConnection Start(NativeLaunch launch)
    {
        try
        {
            return new(ChildProcess.Start(launch.Program, launch.Arguments));
        }
        catch (Win32Exception problem)
        {
            throw new DirectEngineException(DirectErrorKind.DoesNotStart, $"{launch.Program} does not start: {problem.Message}");
        }
    }

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">The engine has exited.</exception>
    public Task WriteAsync(byte[] message, CancellationToken cancellation) => BoundedFrames.WriteAsync(_process.StandardInput.BaseStream, message, cancellation);

    /// <summary>Reads the next message; null if the engine has closed its output.</summary>
    /// <exception cref="FormatException">It is longer than a message may be.</exception>
    public Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation) => BoundedFrames.ReadAsync(_process.StandardOutput.BaseStream, cancellation);

    /// <summary>Describes how the engine ended.</summary>
    public async Task<string> DescribeExitAsync()
    {
        if (!await HasExitedAsync().ConfigureAwait(false))
        {
            Kill();
            return "it closed its output and was killed";
        }

        var exit = FormattableString.Invariant($"exit code {_process.ExitCode}");
        return _lastErrorLine.Length == 0 ? exit : $"{exit}: {_lastErrorLine}";
    }

    /// <summary>Kills the engine and everything it started.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Closes its input, which asks it to exit, and kills it after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
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
    }

    private async Task<bool> HasExitedAsync()
    {
        using var grace = new CancellationTokenSource(GraceToExit);
        try
        {
            await _process.WaitForExitAsync(grace.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
