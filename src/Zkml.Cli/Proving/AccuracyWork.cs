using System.Diagnostics;
using System.Globalization;
using Zkml.Cli.Output;
using Zkml.Proving.Accuracy;

namespace Zkml.Cli.Proving;

/// <summary>Shows how far the proofs of an accuracy are, and about how long the rest takes.</summary>
/// <param name="work">Where it is shown.</param>
/// <param name="verb">What is done with a proof: <c>proven</c>, <c>verified</c>.</param>
internal sealed class AccuracyWork(WorkProgress work, string verb) : IProgress<AccuracyProgress>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private int _made;

    /// <inheritdoc/>
    public void Report(AccuracyProgress value)
    {
        lock (_lock)
        {
            _made += value.WasThere && verb == "proven" ? 0 : 1;
            var left = _made > 0 && value.Done < value.Total ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Max(1, _clock.Elapsed.TotalSeconds / _made * (value.Total - value.Done)):F0} s left") : "";
            ((IProgress<string>)work).Report($"{value.Done} of {Figures.Number(value.Total, "proof", "proofs")}: {value.Group} {(value.WasThere && verb == "proven" ? "were there" : verb)}{left}");
        }
    }
}
