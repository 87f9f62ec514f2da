using System.Diagnostics;

namespace Zkml.Fuzzing.Running;

/// <summary>
/// Looks on from a thread of its own: how large the heap becomes while an input runs, and whether the input hangs. Then nothing in this process can be trusted to
/// end it, and the process ends; the input stays behind in its file.
/// </summary>
internal sealed class Watch : IDisposable
{
    /// <summary>The exit code of a run that was ended.</summary>
    public const int HangExitCode = 3;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _end = new();
    private string? _input;
    private TimeSpan _start;
    private Stopwatch _clock = new();
    private long _heapBytes;

    public Watch()
    {
        _thread = new(Look) { IsBackground = true, Name = "watch" };
        _thread.Start();
    }

    /// <summary>An input begins.</summary>
    /// <param name="input">What the message about a hang calls it.</param>
    public void Begin(string input)
    {
        lock (_gate)
        {
            (_input, _start, _clock, _heapBytes) = (input, Environment.CpuUsage.TotalTime, Stopwatch.StartNew(), 0);
        }
    }

    /// <summary>It has ended.</summary>
    public (TimeSpan Processor, long HeapBytes) End()
    {
        lock (_gate)
        {
            _input = null;
            return (Environment.CpuUsage.TotalTime - _start, Math.Max(_heapBytes, GC.GetTotalMemory(forceFullCollection: false)));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Look()
    {
        while (!_end.Wait(Interval))
        {
            lock (_gate)
            {
                if (_input is not null)
                {
                    _heapBytes = Math.Max(_heapBytes, GC.GetTotalMemory(forceFullCollection: false));
                    EndIfItHangs(_input, Environment.CpuUsage.TotalTime - _start);
                }
            }
        }
    }

    private void EndIfItHangs(string input, TimeSpan processor)
    {
        var hangs = processor > FuzzLimits.Hang;
        if (hangs || (_clock.Elapsed > FuzzLimits.Stall && processor < TimeSpan.FromSeconds(1)))
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{input} {(hangs ? "is still running" : "waits")} after {processor.TotalSeconds:F1} s of processor time and {_clock.Elapsed.TotalSeconds:F0} s"));
            Environment.Exit(HangExitCode);
        }
    }
}
