using System.Diagnostics;
using Zkml.Research.Results;

namespace Zkml.Research.Running;

/// <summary>Adds up the progress of all running experiments, and estimates the remaining time from the pace so far.</summary>
internal sealed class ProgressLedger(int total, int alreadyDone, double work, IProgress<ResearchProgress>? listener)
{
    private const double ShareToEstimateBy = 0.002;

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<string, double> _running = [];
    private double _finished;
    private int _done = alreadyDone;

    /// <summary>Records the progress of an experiment.</summary>
    /// <param name="key">The experiment's key.</param>
    /// <param name="workDone">Its completed work, in the units of the whole work.</param>
    public void Advance(string key, double workDone)
    {
        lock (_lock)
        {
            _running[key] = workDone;
            Report(null);
        }
    }

    /// <summary>Records that an experiment is finished.</summary>
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
