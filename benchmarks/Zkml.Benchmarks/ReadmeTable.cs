using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Zkml.Benchmarks;

/// <summary>Writes the figures of a run into the README, between its markers.</summary>
internal static class ReadmeTable
{
    private const string Begin = "<!-- benchmarks:begin -->";
    private const string End = "<!-- benchmarks:end -->";

    public static void Update(string readme, IEnumerable<Summary> summaries)
    {
        var text = File.ReadAllText(readme);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{readme} has no lines {Begin} and {End} to write between");
        }

        File.WriteAllText(readme, text[..(begin + Begin.Length)] + "\n" + Table(summaries) + text[end..]);
    }

    private static string Table(IEnumerable<Summary> summaries)
    {
        var table = new StringBuilder("| what | median | ratio in its run | memory allocated |\n|---|---|---|---|\n");
        foreach (var summary in summaries)
        {
            var baseline = summary.Reports.First(report => summary.IsBaseline(report.BenchmarkCase)).ResultStatistics!.Median;
            foreach (var report in summary.Reports)
            {
                var median = report.ResultStatistics!.Median;
                var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                table.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {median / 1e6:F1} ms | {median / baseline:F2} | {allocated / 1e6:F0} MB |\n");
            }
        }

        return table.ToString();
    }
}
