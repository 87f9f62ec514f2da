using System.Runtime.InteropServices;
using Zkml.Host.Processes;

namespace Zkml.Cli;

/// <summary>
/// Ctrl-C, a polite kill and a terminal that closes: the first one cancels what runs, so that it can tidy up; the second one ends the process as if nobody had listened.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
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
