using Spectre.Console;

namespace Zkml.Cli.Output;

/// <summary>
/// Shows a running training on standard error: a live bar on a terminal, else a line per change of phase and per tenth of the way.
/// </summary>
internal static class TrainingProgressView
{
    /// <summary>Runs a training and shows its progress, unless <c>--quiet</c>.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="step">What a report means.</param>
    /// <param name="train">The training, which is given what to report to.</param>
    public static T Show<TProgress, T>(Terminal terminal, Func<TProgress, ProgressStep> step, Func<IProgress<TProgress>?, T> train)
    {
        if (terminal.IsQuiet)
        {
            return train(null);
        }

        return terminal.Progress.Profile.Capabilities.Interactive ? ShowLive(terminal.Progress, step, train) : train(new Lines<TProgress>(terminal, step));
    }

    private static T ShowLive<TProgress, T>(IAnsiConsole console, Func<TProgress, ProgressStep> step, Func<IProgress<TProgress>?, T> train) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("preparing");
            return train(new Callback<TProgress>(progress =>
            {
                var now = step(progress);
                task.IsIndeterminate = now.Total == 0;
                task.MaxValue = Math.Max(1, now.Total);
                task.Value = now.Done;
                task.Description = Markup.Escape(now.Description);
            }));
        });

    /// <summary>Passes reports on at once and in order; <see cref="Progress{T}"/> would hand them to other threads.</summary>
    private sealed class Callback<TProgress>(Action<TProgress> report) : IProgress<TProgress>
    {
        public void Report(TProgress value) => report(value);
    }

    private sealed class Lines<TProgress>(Terminal terminal, Func<TProgress, ProgressStep> step) : IProgress<TProgress>
    {
        private string? _phase;
        private int _tenth;

        public void Report(TProgress value)
        {
            var now = step(value);
            var tenth = now.Done * 10 / Math.Max(1, now.Total);
            if (now.Phase == _phase && tenth == _tenth)
            {
                return;
            }

            (_phase, _tenth) = (now.Phase, tenth);
            terminal.Log(now.Total == 0 ? now.Description : $"{now.Done,6}/{now.Total} {now.Description}");
        }
    }
}
