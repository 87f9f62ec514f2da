using System.ComponentModel;
using Zkml.Host.Processes;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>A running engine that exchanges lines with this process.</summary>
internal sealed class EngineConnection : ServerProcess
{
    // A request has at most 16 MiB, an execution at most 4 MiB.
    private const int MaximumLineBytes = 64 * 1024 * 1024;

    private readonly BoundedLines _lines;

    private EngineConnection(ChildProcess child)
        : base(child) => _lines = new(Process.StandardOutput.BaseStream, MaximumLineBytes);

    /// <summary>Starts the engine.</summary>
    /// <exception cref="EngineException">It cannot be started.</exception>
    public static EngineConnection Start(EngineLaunch launch)
    {
        try
        {
            return new(ChildProcess.Start(launch.Program, launch.Arguments, environment: launch.Environment));
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
        await Process.StandardInput.WriteAsync(line.AsMemory(), cancellation).ConfigureAwait(false);
        await Process.StandardInput.WriteAsync("\n".AsMemory(), cancellation).ConfigureAwait(false);
        await Process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads the next line; null if the engine has closed its output.</summary>
    /// <exception cref="FormatException">The line is too long.</exception>
    public Task<byte[]?> ReadLineAsync(CancellationToken cancellation) => _lines.ReadAsync(cancellation);
}
