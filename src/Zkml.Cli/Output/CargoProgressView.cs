using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Zkml.Host.Cargo;

namespace Zkml.Cli.Output;

/// <summary>Shows the build of a native engine on standard error: a live line on a terminal, else a line every fifty crates and every half minute.</summary>
internal static class CargoProgressView
{
    private const int CratesPerLine = 50;

    // On two processors, from nothing; cargo keeps all of them busy but for the last crates.
    private const double MeasuredMinutes = 2.5;
    private const double MeasuredProcessors = 2;

    private static readonly TimeSpan LinesApart = TimeSpan.FromSeconds(30);

    /// <summary>Says how long it will take, builds and shows its progress, unless <c>--quiet</c>.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="engine">What is built.</param>
    /// <param name="build">Builds it.</param>
    public static string Show(Terminal terminal, string engine, Func<IProgress<CargoProgress>, string> build)
    {
        var clock = Stopwatch.StartNew();
        if (terminal.IsQuiet || !terminal.Progress.Profile.Capabilities.Interactive)
        {
            var (reported, next) = (-CratesPerLine, LinesApart);
            return build(new Callback(progress =>
            {
                if (reported < 0)
                {
                    terminal.Log(Expected(engine));
                    reported = 0;
                }
                else if (progress.Crates >= reported + CratesPerLine || clock.Elapsed >= next)
                {
                    (reported, next) = (progress.Crates, clock.Elapsed + LinesApart);
                    terminal.Log(Describe(engine, progress, clock.Elapsed));
                }
            }));
        }

        return terminal.Progress.Status().Start(Expected(engine), status =>
        {
            var last = default(CargoProgress);
            using var timer = new Timer(_ => status.Status = Markup.Escape(last.Total == 0 ? Expected(engine) : Describe(engine, last, clock.Elapsed)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
            return build(new Callback(progress =>
            {
                last = progress;
                status.Status = Markup.Escape(Describe(engine, progress, clock.Elapsed));
            }));
        });
    }

    private static string Expected(string engine) => string.Create(
        CultureInfo.InvariantCulture,
        $"building the {engine} with cargo; this is done once and takes about {Math.Max(1, MeasuredMinutes * MeasuredProcessors / Environment.ProcessorCount):F0} to {Math.Max(2, 4 * MeasuredMinutes * MeasuredProcessors / Environment.ProcessorCount):F0} minutes on {Environment.ProcessorCount} processors, longer if crates must be downloaded");

    private static string Describe(string engine, CargoProgress progress, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"building the {engine}, {(int)elapsed.TotalMinutes}:{elapsed.Seconds:00} min, {progress.Crates} of at most {progress.Total} crates: {progress.Line}");

    /// <summary>Passes reports on at once and in order.</summary>
    private sealed class Callback(Action<CargoProgress> report) : IProgress<CargoProgress>
    {
        public void Report(CargoProgress value) => report(value);
    }
}
