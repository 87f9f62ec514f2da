using BenchmarkDotNet.Reports;

namespace Zkml.Benchmarks.Results;

/// <summary>The rows of a run of BenchmarkDotNet.</summary>
internal static class SummaryRows
{
    public static IEnumerable<BenchmarkRow> Of(Summary summary)
    {
        var baseline = summary.Reports.First(report => summary.IsBaseline(report.BenchmarkCase)).ResultStatistics!.Median;
        return summary.Reports.Select(report => new BenchmarkRow(
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            report.ResultStatistics!.Median / 1e6,
            report.ResultStatistics.Median / baseline,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
    }
}
