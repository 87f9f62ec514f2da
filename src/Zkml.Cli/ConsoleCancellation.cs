using System.Runtime.InteropServices;
using Zkml.Host.Processes;

namespace Zkml.Cli;

/// <summary>
/// Cancellation by Ctrl-C, by a polite kill, or by a terminal that closes: the first signal cancels the running command, so that it can clean up; the second one ends the process at once.
/// </summary>
internal sealed class ConsoleCancellation : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public ConsoleCancellation() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel),
    ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        if (_source.IsCancellationRequested)
        {
            // The process ends now, and nobody would be left to end what it started.
            ChildProcess.EndAll();
            return;
        }

        signal.Cancel = true;
        _source.Cancel();
    }
}
