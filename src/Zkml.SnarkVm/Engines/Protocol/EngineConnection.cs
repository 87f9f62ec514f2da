using System.ComponentModel;
using System.Diagnostics;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>A running engine that exchanges lines with this process. When this process ends for any reason, the engine's input closes and the engine exits.</summary>
internal sealed class EngineConnection : IAsyncDisposable
{
    private static readonly TimeSpan GraceToExit = TimeSpan.FromSeconds(2);

    // A request has at most 16 MiB, an execution at most 4 MiB.
    private const int MaximumLineBytes = 64 * 1024 * 1024;

    private readonly ChildProcess _child;
    private readonly Process _process;
    private readonly BoundedLines _lines;

    // The last line of its standard error.
    private volatile string _lastErrorLine = "";

    private EngineConnection(ChildProcess child)
    {
        _child = child;
        _process = child.Process;
        _lines = new(_process.StandardOutput.BaseStream, MaximumLineBytes);
    }

    /// <summary>The engine's process ID, for tests that kill it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the engine.</summary>
    /// <exception cref="EngineException">It cannot be started.</exception>
    public static EngineConnection Start(EngineLaunch launch)
    {
        try
        {
            var connection = new EngineConnection(ChildProcess.Start(launch.Program, launch.Arguments, environment: launch.Environment));
            connection.ReadStandardError();
            return connection;
        }
        catch (Win32Exception problem)
        {
            throw new EngineException(EngineErrorKind.DoesNotStart, $"{launch.Program} does not start: {problem.Message}");
        }
    }

    /// <summary>Sends one line.</summary>
    /// <exception cref="IOException">The engine has exited.</exception>
    public async Task WriteLineAsync(string line, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteAsync(line.AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.WriteAsync("\n".AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads the next line; null if the engine has closed its output.</summary>
    /// <exception cref="FormatException">The line is too long.</exception>
    public Task<byte[]?> ReadLineAsync(CancellationToken cancellation) => _lines.ReadAsync(cancellation);

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

    private void ReadStandardError()
    {
        _process.ErrorDataReceived += (_, line) => _lastErrorLine = string.IsNullOrWhiteSpace(line.Data) ? _lastErrorLine : line.Data.Trim();
        _process.BeginErrorReadLine();
    }
}
