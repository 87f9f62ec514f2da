using Zkml.Data.Features;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Reports;

/// <summary>What reports call a sample: an image or a row.</summary>
internal static class SampleWords
{
    /// <summary>Fit for "this ...".</summary>
    public static string Noun(FeaturePipeline pipeline) => pipeline is TablePipeline ? "row" : "image";
}
