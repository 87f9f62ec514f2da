using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Zkml.Benchmarks;

/// <summary>Writes the figures of a run into the README.</summary>
internal static class ReadmeTable
{
    private const string Name = "benchmarks";

    public static void Update(string readme, IEnumerable<Summary> summaries) => ReadmeSection.Replace(readme, Name, Table(summaries));

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
