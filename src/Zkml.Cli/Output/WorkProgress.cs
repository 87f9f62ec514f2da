using System.Globalization;
using Spectre.Console;
using Zkml.SnarkVm.Parameters;

namespace Zkml.Cli.Output;

/// <summary>Shows what a proving engine is doing: a live line on a terminal, else a line a stage.</summary>
internal sealed class WorkProgress : IProgress<string>, IProgress<DownloadProgress>
{
    private const int BarWidth = 24;

    private readonly Action<string> _show;
    private readonly Action<string> _log;
    private string _last = "";

    private WorkProgress(Action<string> show, Action<string> log)
    {
        _show = show;
        _log = log;
    }

    /// <summary>Does some work and shows its progress, unless <c>--quiet</c>.</summary>
    public static T Show<T>(Terminal terminal, Func<WorkProgress, T> work)
    {
        if (terminal.IsQuiet || !terminal.Progress.Profile.Capabilities.Interactive)
        {
            return work(new(_ => { }, terminal.Log));
        }

        return terminal.Progress.Status().Start("starting the engine", status => work(new(text => status.Status = Markup.Escape(text), _ => { })));
    }

    /// <inheritdoc/>
    void IProgress<string>.Report(string value) => Say(value, value);

    /// <inheritdoc/>
    void IProgress<DownloadProgress>.Report(DownloadProgress value)
    {
        var share = (double)value.Bytes / value.File.Bytes;
        var bar = new string('█', (int)(share * BarWidth)).PadRight(BarWidth, '░');
        Say(
            string.Create(CultureInfo.InvariantCulture, $"downloading {value.File.Name} {bar} {share * 100:F0} % of {value.File.Bytes / 1e6:F1} MB"),
            string.Create(CultureInfo.InvariantCulture, $"downloading {value.File.Name}, {value.File.Bytes / 1e6:F1} MB"));
    }

    private void Say(string live, string line)
    {
        _show(live);
        if (line != _last)
        {
            _log(line);
        }

        _last = line;
    }
}
