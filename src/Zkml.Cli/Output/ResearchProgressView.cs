using System.Globalization;
using Spectre.Console;
using Zkml.Research.Results;
using Zkml.Research.Running;

namespace Zkml.Cli.Output;

/// <summary>Shows running experiments on standard error: a line per finished row, and on a terminal a live bar with the time left.</summary>
internal static class ResearchProgressView
{
    /// <summary>Runs experiments and shows their progress, unless <c>--quiet</c>.</summary>
    public static T Show<T>(Terminal terminal, Func<IProgress<ResearchProgress>?, T> run)
    {
        if (terminal.IsQuiet)
        {
            return run(null);
        }

        return terminal.Progress.Profile.Capabilities.Interactive ? ShowLive(terminal.Progress, run) : run(new Callback(value => LogFinished(value, terminal.Log)));
    }

    private static T ShowLive<T>(IAnsiConsole console, Func<IProgress<ResearchProgress>?, T> run) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
        .Start(context =>
        {
            var task = context.AddTask("preparing", maxValue: 1);
            return run(new Callback(value =>
            {
                task.Value = value.Share;
                task.Description = Markup.Escape(Describe(value));
                LogFinished(value, console.WriteLine);
            }));
        });

    private static void LogFinished(ResearchProgress progress, Action<string> log)
    {
        if (progress.Finished is { } row)
        {
            log($"{Describe(progress)}: {row.Experiment}, seed {row.Seed}: {Outcome(row)}");
        }
    }

    private static string Describe(ResearchProgress progress) =>
        $"{progress.Done}/{progress.Total}{(progress.Left is { } left && progress.Done < progress.Total ? $", about {Rough(left)} left" : "")}";

    private static string Rough(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{(time.TotalMinutes < 2 ? $"{time.TotalSeconds:F0} s" : time.TotalHours < 2 ? $"{time.TotalMinutes:F0} min" : $"{time.TotalHours:F1} h")}");

    private static string Outcome(ExperimentResult row) => row.Machine is { } machine
        ? string.Create(CultureInfo.InvariantCulture, $"{Figures.Percent(machine.Accuracy)} in floating point, {machine.Summary}, trained in {machine.TrainingSeconds:F0} s")
        : row.Figures is { } figures
        ? string.Create(CultureInfo.InvariantCulture, $"{Figures.Percent(figures.CircuitAccuracy)}, {Figures.Count(figures.Weights)} weights, {Figures.Count(figures.BodyConstraints)} body constraints, trained in {figures.TrainingSeconds:F0} s")
        : $"failed: {row.Failure}";

    /// <summary>Passes reports on at once and in order; <see cref="Progress{T}"/> would hand them to other threads.</summary>
    private sealed class Callback(Action<ResearchProgress> report) : IProgress<ResearchProgress>
    {
        public void Report(ResearchProgress value) => report(value);
    }
}
