using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Research.Results;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>Runs the experiments of a set that have no row yet, in parallel within a bound of memory. A run that was stopped goes on where it was.</summary>
public static class ExperimentRunner
{
    /// <summary>Runs a set.</summary>
    /// <param name="set">What to run.</param>
    /// <param name="directory">Where rows and models are kept, and found again.</param>
    /// <param name="load">Loads the data set of a name.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told how far the run is, from any thread but one at a time; may be null.</param>
    /// <param name="cancellation">Stops the run; rows that are finished stay.</param>
    /// <returns>A row an experiment, in the order of the set. One whose model could not be made says why.</returns>
    /// <exception cref="MalformedInputException">A file of the directory is malformed, or an experiment takes more memory than is allowed.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ImmutableArray<ExperimentResult> Run(
        ExperimentSet set,
        RunDirectory directory,
        Func<string, ImageSplits> load,
        ResearchOptions options,
        IProgress<ResearchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var datasets = set.Experiments.Select(experiment => experiment.Configuration.Dataset).Distinct().ToDictionary(name => name, name => LoadedDataset.Of(load(name)));
        ImmutableArray<ExperimentWork> all =
        [
            .. from experiment in set.Experiments
               let dataset = datasets[experiment.Configuration.Dataset]
               select new ExperimentWork(experiment, ExperimentKey.Of(experiment, dataset.Hash), set.Name, dataset, directory, options.Split),
        ];
        var rows = new ConcurrentDictionary<ExperimentWork, ExperimentResult>();
        foreach (var work in all)
        {
            if (work.FindRow() is { } row)
            {
                rows[work] = row;
            }
        }

        ImmutableArray<ExperimentWork> missing = [.. all.Where(work => !rows.ContainsKey(work))];
        CheckMemory(missing, options.MemoryBytes);
        var ledger = new ProgressLedger(all.Length, rows.Count, missing.Sum(work => work.Seconds), progress);
        RunMissing(missing, options, cancellation, (work, parallel) =>
        {
            var row = work.Run(parallel, share => ledger.Advance(work.Key, share * work.Seconds));
            rows[work] = row;
            ledger.Finish(row, work.Seconds);
        });
        return [.. all.Select(work => rows[work])];
    }

    private static void RunMissing(ImmutableArray<ExperimentWork> missing, ResearchOptions options, CancellationToken cancellation, Action<ExperimentWork, ParallelOptions> run)
    {
        // An experiment a processor is faster than an experiment on all of them; the rest of the processors is shared where there are more.
        var workers = Math.Max(1, Math.Min(options.Threads, missing.Length));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads / workers), CancellationToken = stop.Token };
        var queue = new WorkQueue<ExperimentWork>(missing.Select(work => (work, work.MemoryBytes)), options.MemoryBytes);
        var tasks = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    queue.Drain(work => run(work, parallel), stop.Token);
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        Join([.. tasks], cancellation);
    }

    /// <summary>Waits for all; of several faults, the one that stopped the others is thrown.</summary>
    private static void Join(Task[] tasks, CancellationToken cancellation)
    {
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException faults)
        {
            cancellation.ThrowIfCancellationRequested();
            var cause = faults.Flatten().InnerExceptions.FirstOrDefault(fault => fault is not OperationCanceledException) ?? faults;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }
    }

    private static void CheckMemory(ImmutableArray<ExperimentWork> missing, long bytes)
    {
        if (missing.FirstOrDefault(work => work.MemoryBytes > bytes) is { } large)
        {
            throw new MalformedInputException(
                large.Experiment.Name,
                "",
                string.Create(CultureInfo.InvariantCulture, $"takes about {large.MemoryBytes / 1e6:N0} MB, but {bytes / 1e6:N0} MB are allowed; allow more, or use fewer copies of the images"));
        }
    }
}
