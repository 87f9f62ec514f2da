using System.ComponentModel;
using Zkml.Host.Processes;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Native;

/// <summary>A running engine that exchanges messages with this process.</summary>
internal sealed class NativeConnection : ServerProcess
{
    private NativeConnection(ChildProcess child)
        : base(child)
    {
    }

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
    public Task WriteAsync(byte[] message, CancellationToken cancellation) => BoundedFrames.WriteAsync(Process.StandardInput.BaseStream, message, cancellation);

    /// <summary>Reads the next message; null if the engine has closed its output.</summary>
    /// <exception cref="FormatException">It is longer than a message may be.</exception>
    public Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation) => BoundedFrames.ReadAsync(Process.StandardOutput.BaseStream, cancellation);
}
