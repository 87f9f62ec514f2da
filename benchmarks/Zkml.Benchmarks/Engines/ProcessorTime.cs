using System.Diagnostics;

namespace Zkml.Benchmarks.Engines;

/// <summary>Processor time, which holds on a busy machine, too.</summary>
internal static class ProcessorTime
{
    /// <summary>The seconds of processor time that all running processes of a name take for some work; of this process if no name is given.</summary>
    /// <param name="work">The work.</param>
    /// <param name="process">The name of a child process that goes on running.</param>
    public static async Task<double> OfAsync(Func<Task> work, string? process = null)
    {
        var before = Total(process);
        await work();
        return (Total(process) - before).TotalSeconds;
    }

    private static TimeSpan Total(string? name)
    {
        var processes = name is null ? [Process.GetCurrentProcess()] : Process.GetProcessesByName(name);
        return processes.Aggregate(TimeSpan.Zero, (sum, process) =>
        {
            using (process)
            {
                return sum + process.TotalProcessorTime;
            }
        });
    }
}
