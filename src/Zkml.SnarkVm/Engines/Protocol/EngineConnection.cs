using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>A running engine: lines go in, lines come out. When this process ends, however it ends, the engine's input closes and it exits.</summary>
internal sealed class EngineConnection : IAsyncDisposable
{
    private static readonly TimeSpan GraceToExit = TimeSpan.FromSeconds(2);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // A request has at most 16 MiB and an execution 4 MiB.
    private const int MaximumLineBytes = 64 * 1024 * 1024;

    private readonly ChildProcess _child;
    private readonly Process _process;
    private readonly BoundedLines _lines;

    // The last line that it wrote for people.
    private volatile string _lastComplaint = "";

    private EngineConnection(ChildProcess child)
    {
        _child = child;
        _process = child.Process;
        _lines = new(_process.StandardOutput.BaseStream, MaximumLineBytes);
    }

    /// <summary>The engine's process, for tests that end it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the process.</summary>
    /// <exception cref="EngineException">It does not start.</exception>
    public static EngineConnection Start(EngineLaunch launch)
    {
        var start = new ProcessStartInfo(launch.Program, launch.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            var connection = new EngineConnection(ChildProcess.Start(start));
            connection.ReadComplaints();
            return connection;
        }
        catch (Win32Exception problem)
        {
            throw new EngineException(EngineErrorKind.DoesNotStart, $"{launch.Program} does not start: {problem.Message}");
        }
    }

    /// <summary>Sends one line.</summary>
    /// <exception cref="IOException">The engine is gone.</exception>
    public async Task WriteLineAsync(string line, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteAsync(line.AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.WriteAsync("\n".AsMemory(), cancellation).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The next line; null when the engine is gone.</summary>
    /// <exception cref="FormatException">The line is too long.</exception>
    public Task<byte[]?> ReadLineAsync(CancellationToken cancellation) => _lines.ReadAsync(cancellation);

    /// <summary>How it ended, in words.</summary>
    public async Task<string> DescribeExitAsync()
    {
        if (!await HasExitedAsync().ConfigureAwait(false))
        {
            Kill();
            return "it closed its output and was ended";
        }

        var exit = FormattableString.Invariant($"exit code {_process.ExitCode}");
        return _lastComplaint.Length == 0 ? exit : $"{exit}: {_lastComplaint}";
    }

    /// <summary>Ends it and all that it started.</summary>
    public void Kill() => _child.Kill();

    /// <summary>Closes its input, which asks it to exit, and insists after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already, with something unsent.
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

    private void ReadComplaints()
    {
        _process.ErrorDataReceived += (_, line) => _lastComplaint = string.IsNullOrWhiteSpace(line.Data) ? _lastComplaint : line.Data.Trim();
        _process.BeginErrorReadLine();
    }
}
