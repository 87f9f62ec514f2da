using Spectre.Console;
using Zkml.Learning.Training;

namespace Zkml.Cli.Output;

/// <summary>
/// Shows a running training on standard error: a live bar on a terminal, else a line a change of phase and every tenth of the way.
/// </summary>
internal static class TrainingProgressView
{
    /// <summary>Runs a training and shows its progress, unless <c>--quiet</c>.</summary>
    public static T Show<T>(Terminal terminal, Func<IProgress<TrainingProgress>?, T> train)
    {
        if (terminal.IsQuiet)
        {
            return train(null);
        }

        return terminal.Progress.Profile.Capabilities.Interactive ? ShowLive(terminal.Progress, train) : train(new Lines(terminal));
    }

    private static T ShowLive<T>(IAnsiConsole console, Func<IProgress<TrainingProgress>?, T> train) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("preparing");
            return train(new Callback(progress =>
            {
                task.MaxValue = progress.Steps;
                task.Value = progress.Step;
                task.Description = Markup.Escape(Describe(progress));
            }));
        });

    private static string Describe(TrainingProgress progress)
    {
        var phase = progress.Phase.ToString().ToLowerInvariant();
        return progress.Step == 0
            ? phase
            : FormattableString.Invariant($"{phase,-12} loss {progress.Loss:F4}  validation {progress.ValidationAccuracy * 100,6:F2} %  weights {progress.NonZeroWeights,6:N0}");
    }

    /// <summary>Passes reports on at once and in order; <see cref="Progress{T}"/> would hand them to other threads.</summary>
    private sealed class Callback(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }

    private sealed class Lines(Terminal terminal) : IProgress<TrainingProgress>
    {
        private TrainingPhase? _phase;
        private int _tenth;

        public void Report(TrainingProgress value)
        {
            var tenth = value.Step * 10 / Math.Max(1, value.Steps);
            if (value.Phase == _phase && tenth == _tenth)
            {
                return;
            }

            (_phase, _tenth) = (value.Phase, tenth);
            terminal.Log($"{value.Step,6}/{value.Steps} {Describe(value)}");
        }
    }
}
