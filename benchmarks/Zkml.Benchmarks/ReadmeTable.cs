using System.Globalization;
using BenchmarkDotNet.Reports;
using Zkml.Host;

namespace Zkml.Benchmarks;

/// <summary>Writes the figures of a run into the README.</summary>
internal static class ReadmeTable
{
    private const string Name = "benchmarks";

    public static void Update(string readme, IEnumerable<Summary> summaries) => ReadmeSection.Replace(readme, Name, Table(summaries));

    private static string Table(IEnumerable<Summary> summaries) => MarkdownTable.Create(
        ["what", "median", "ratio in its run", "memory allocated"],
        [1, 2, 3],
        summaries.SelectMany(summary =>
        {
            var baseline = summary.Reports.First(report => summary.IsBaseline(report.BenchmarkCase)).ResultStatistics!.Median;
            return summary.Reports.Select(report => Cells(report, baseline));
        }));

    private static string[] Cells(BenchmarkReport report, double baseline)
    {
        var median = report.ResultStatistics!.Median;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        return
        [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            string.Create(CultureInfo.InvariantCulture, $"{median / 1e6:F1} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{median / baseline:F2}"),
            string.Create(CultureInfo.InvariantCulture, $"{allocated / 1e6:F0} MB"),
        ];
    }
}
