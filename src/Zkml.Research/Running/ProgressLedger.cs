using System.Diagnostics;
using Zkml.Research.Results;

namespace Zkml.Research.Running;

/// <summary>Adds up what all running experiments say of themselves, and estimates the time left from the pace so far.</summary>
internal sealed class ProgressLedger(int total, int alreadyDone, double work, IProgress<ResearchProgress>? listener)
{
    private const double ShareToEstimateBy = 0.002;

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<string, double> _running = [];
    private double _finished;
    private int _done = alreadyDone;

    /// <summary>An experiment says how far it is.</summary>
    /// <param name="key">Which.</param>
    /// <param name="workDone">In the units of the whole work.</param>
    public void Advance(string key, double workDone)
    {
        lock (_lock)
        {
            _running[key] = workDone;
            Report(null);
        }
    }

    /// <summary>An experiment is finished.</summary>
    public void Finish(ExperimentResult row, double itsWork)
    {
        lock (_lock)
        {
            _running.Remove(row.Key);
            _finished += itsWork;
            _done++;
            Report(row);
        }
    }

    private void Report(ExperimentResult? row)
    {
        var share = work == 0 ? 1 : Math.Min(1, (_finished + _running.Values.Sum()) / work);
        listener?.Report(new(_done, total, share, share < ShareToEstimateBy ? null : _clock.Elapsed * ((1 - share) / share), row));
    }
}
