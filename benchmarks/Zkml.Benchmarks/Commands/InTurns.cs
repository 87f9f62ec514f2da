using System.Collections.Immutable;
using Zkml.Benchmarks.Engines;

namespace Zkml.Benchmarks.Commands;

/// <summary>Measures several things in turns, so that whatever else the machine does falls on all alike.</summary>
internal static class InTurns
{
    /// <summary>The medians of commands.</summary>
    public static async Task<ImmutableArray<ClockRow>> MeasureAsync(IReadOnlyList<(string What, Func<Task<MeasuredRun>> Run)> work, int runs)
    {
        var measured = await RunAsync([.. work.Select(one => one.Run)], runs);
        return [.. work.Select((one, i) => new ClockRow(one.What, EngineBenchmark.Median([.. measured[i].Select(run => run.Seconds)]), measured[i].Max(run => run.PeakBytes)))];
    }

    /// <summary>What each gave, run by run. A first turn, which makes keys and fills caches, does not count.</summary>
    public static async Task<T[][]> RunAsync<T>(IReadOnlyList<Func<Task<T>>> work, int runs)
    {
        var measured = work.Select(_ => new T[runs]).ToArray();
        for (var turn = -1; turn < runs; turn++)
        {
            for (var i = 0; i < work.Count; i++)
            {
                var run = await work[i]();
                if (turn >= 0)
                {
                    measured[i][turn] = run;
                }
            }
        }

        return measured;
    }
}
