using Zkml.Data.Features.Tables;
using Zkml.Models.Quantization.Trees;

namespace Zkml.Import.Imported;

/// <summary>An imported model, ready to be transpiled, and what making it integers changed.</summary>
public sealed record ImportResult(ZkModel Model, TreeQuantizationReport Quantization)
{
    /// <summary>How many features a test looks at.</summary>
    public int UsedFeatures => Pipeline.Encodings.Count(encoding => encoding is not null);

    /// <summary>Bits of all features that a test looks at.</summary>
    public int FeatureBits => Pipeline.Encodings.Sum(encoding => encoding?.Bits ?? 0);

    private TablePipeline Pipeline => (TablePipeline)Model.Pipeline;
}
