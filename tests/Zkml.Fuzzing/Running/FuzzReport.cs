using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Zkml.Fuzzing.Running;

/// <summary>What a run found, as Markdown.</summary>
/// <param name="Seed">Of the run.</param>
/// <param name="Figures">Target by target.</param>
/// <param name="Run">The run.</param>
internal sealed record FuzzReport(int Seed, IReadOnlyList<TargetFigures> Figures, FuzzRun Run)
{
    /// <summary>The most memory that the process had, of whatever kind.</summary>
    public static long PeakBytes => Process.GetCurrentProcess().PeakWorkingSet64;

    /// <summary>Whether every input was handled as it must be, within the limits.</summary>
    public bool IsClean => Run.Findings.Count == 0 && PeakBytes <= FuzzLimits.MemoryBytes;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("| reader | inputs | refused | read | went on | inputs/s | slowest | heap | findings |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var figures in Figures)
        {
            Append(text, $"| {figures.Name} | {figures.Inputs:N0} | {figures[Outcome.Refused]:N0} | {figures[Outcome.Read]:N0} | {figures[Outcome.Ran]:N0} ");
            Append(text, $"| {figures.Inputs / figures.Processor.TotalSeconds:N0} | {figures.Slowest?.Processor.TotalSeconds:F2} s | {figures.HeapBytes / 1e6:F0} MB | {figures.Findings} |\n");
        }

        var processor = TimeSpan.FromTicks(Figures.Sum(figures => figures.Processor.Ticks));
        Append(text, $"\nSeed {Seed}: {Figures.Sum(figures => figures.Inputs):N0} inputs in {processor.TotalSeconds:F0} s of processor time, at most {PeakBytes / 1e6:F0} MB, {Run.Findings.Count} findings.\n\nThe slowest:\n\n");
        foreach (var cost in Run.Slowest)
        {
            Append(text, $"- {cost.Target} {cost.Number}, {cost.Bytes:N0} bytes: {cost.Processor.TotalSeconds:F2} s, heap {cost.HeapBytes / 1e6:F0} MB\n");
        }

        foreach (var finding in Run.Findings)
        {
            Append(text, $"\nFINDING {finding.Target} {finding.Number}: {finding.Problem}\n  {finding.File}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
}
