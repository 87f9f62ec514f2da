using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Zkml.Host.Parameters;

namespace Zkml.Cli.Output;

/// <summary>Shows what a proving engine is doing and for how long: a live line on a terminal, otherwise a line per stage, and one every now and then while a stage goes on.</summary>
internal sealed class WorkProgress : IProgress<string>, IProgress<DownloadProgress>, IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LinesApart = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly Action<string> _show;
    private readonly Action<string> _log;
    private readonly Stopwatch _stage = new();
    private readonly Timer _timer;
    private IReadOnlyDictionary<string, TimeSpan> _expected = new Dictionary<string, TimeSpan>();
    private string _last = "";
    private TimeSpan _nextLine;

    private WorkProgress(Action<string> show, Action<string> log)
    {
        _show = show;
        _log = log;
        _timer = new(_ => GoOn(), null, Tick, Tick);
    }

    /// <summary>Does some work and shows its progress, unless <c>--quiet</c>.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="work">The work.</param>
    /// <param name="first">The first stage, on a live terminal.</param>
    public static T Show<T>(Terminal terminal, Func<WorkProgress, T> work, string first = "starting the engine")
    {
        if (terminal.IsQuiet || !terminal.Progress.Profile.Capabilities.Interactive)
        {
            using var lines = new WorkProgress(_ => { }, terminal.Log);
            return work(lines);
        }

        return terminal.Progress.Status().Start(first, status =>
        {
            using var live = new WorkProgress(text => status.Status = Markup.Escape(text), _ => { });
            return work(live);
        });
    }

    /// <summary>Does some work in the background of other work that may have the screen: its stages are not shown.</summary>
    /// <param name="work">The work.</param>
    public static T Hide<T>(Func<WorkProgress, T> work)
    {
        using var silent = new WorkProgress(_ => { }, _ => { });
        return work(silent);
    }

    /// <summary>Says how long stages will take, about, so that a person can wait for their end.</summary>
    /// <param name="stages">By the engine's name of the stage.</param>
    public void Expect(IReadOnlyDictionary<string, TimeSpan> stages)
    {
        lock (_lock)
        {
            _expected = stages;
        }
    }

    /// <inheritdoc/>
    void IProgress<string>.Report(string value)
    {
        TimeSpan expected;
        lock (_lock)
        {
            expected = _expected.GetValueOrDefault(value);
        }

        var line = expected > TimeSpan.Zero ? $"{value}, about {Seconds(expected)}" : value;
        Say(value, line, line);
    }

    /// <inheritdoc/>
    void IProgress<DownloadProgress>.Report(DownloadProgress value)
    {
        var share = (double)value.Bytes / value.File.Bytes;
        var bar = new string('█', (int)(share * BarWidth)).PadRight(BarWidth, '░');
        var line = string.Create(CultureInfo.InvariantCulture, $"downloading {value.File.Name}, {value.File.Bytes / 1e6:F1} MB");
        Say(line, string.Create(CultureInfo.InvariantCulture, $"downloading {value.File.Name} {bar} {share * 100:F0} % of {value.File.Bytes / 1e6:F1} MB"), line);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>What is said of a stage that goes on.</summary>
    /// <param name="stage">Its name.</param>
    /// <param name="elapsed">How long it has taken.</param>
    /// <param name="expected">How long it will take, about; zero where that is not known.</param>
    internal static string Waiting(string stage, TimeSpan elapsed, TimeSpan expected) =>
        expected == TimeSpan.Zero ? $"{stage}: {Seconds(elapsed)}"
        : elapsed <= expected ? $"{stage}: {Seconds(elapsed)} of about {Seconds(expected)}"
        : $"{stage}: {Seconds(elapsed)}, longer than the expected {Seconds(expected)}";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, time.TotalSeconds):F0} s");

    private void Say(string stage, string live, string line)
    {
        lock (_lock)
        {
            _show(live);
            if (stage != _last)
            {
                _log(line);
                _stage.Restart();
                _nextLine = LinesApart;
            }

            _last = stage;
        }
    }

    private void GoOn()
    {
        lock (_lock)
        {
            // A download shows its own progress.
            if (!_stage.IsRunning || _last.StartsWith("downloading", StringComparison.Ordinal))
            {
                return;
            }

            var text = Waiting(_last, _stage.Elapsed, _expected.GetValueOrDefault(_last));
            _show(text);
            if (_stage.Elapsed >= _nextLine)
            {
                _log(text);
                _nextLine += LinesApart;
            }
        }
    }
}
