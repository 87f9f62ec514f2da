using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Research.Results;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>Runs the experiments of a set that have no row yet, in parallel within a memory bound. A cancelled run continues where it was.</summary>
public static class ExperimentRunner
{
    /// <summary>Runs a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="directory">The directory in which rows and models are stored and found again.</param>
    /// <param name="load">Loads a data set by name.</param>
    /// <param name="options">The options of the run.</param>
    /// <param name="progress">Receives the progress, from any thread but never concurrently; may be null.</param>
    /// <param name="cancellation">Cancels the run; finished rows are kept.</param>
    /// <returns>One row per experiment, in the order of the set. A row whose model could not be made gives the reason.</returns>
    /// <exception cref="MalformedInputException">A file in the directory is malformed, or an experiment takes more memory than is allowed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
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
        // One experiment per processor is faster than one experiment on all of them; any further processors are shared.
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

    /// <summary>Waits for all tasks; of several exceptions, the one that stopped the other tasks is thrown.</summary>
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
