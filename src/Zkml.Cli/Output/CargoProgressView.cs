using System.Globalization;
using Spectre.Console;
using Zkml.SnarkVm.Engines.Native;

namespace Zkml.Cli.Output;

/// <summary>Shows the build of the native engine on standard error: a live line on a terminal, else a line every fifty crates.</summary>
internal static class CargoProgressView
{
    private const int CratesPerLine = 50;

    /// <summary>Builds and shows its progress, unless <c>--quiet</c>.</summary>
    public static string Show(Terminal terminal, Func<IProgress<CargoProgress>, string> build)
    {
        if (terminal.IsQuiet || !terminal.Progress.Profile.Capabilities.Interactive)
        {
            var reported = 0;
            return build(new Callback(progress =>
            {
                if (progress.Crates >= reported + CratesPerLine)
                {
                    reported = progress.Crates;
                    terminal.Log(Describe(progress));
                }
            }));
        }

        return terminal.Progress.Status().Start("building the native engine", status => build(new Callback(progress => status.Status = Markup.Escape(Describe(progress)))));
    }

    private static string Describe(CargoProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"building the native engine, {progress.Crates} of at most {progress.Total} crates: {progress.Line}");

    /// <summary>Passes reports on at once and in order.</summary>
    private sealed class Callback(Action<CargoProgress> report) : IProgress<CargoProgress>
    {
        public void Report(CargoProgress value) => report(value);
    }
}
