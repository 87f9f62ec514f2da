using Zkml.Circuits.Passes;
using Zkml.Data.Features;
using Zkml.Import;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using Zkml.Testing;

namespace Zkml.Tests.Import;

/// <summary>What ranks save beside scales, on models that libraries saved.</summary>
public sealed class RankSizeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Networks");

    /// <summary>
    /// Body constraints of the circuit, of models of XGBoost and LightGBM. A scale does not know where missing values go, so models for which they matter would have to pay for more; even so no circuit is
    /// larger, and on average they have less than half of the constraints.
    /// </summary>
    [Fact]
    public void Ranks_make_circuits_of_imported_models_smaller()
    {
        var ratios = Directory.GetFiles(Folder, "*.json").Concat(Directory.GetFiles(Folder, "lgb-*.txt")).Where(IsModel).Select(RatioOf).Where(ratio => ratio is not null).Select(ratio => ratio!.Value).ToArray();
        ratios.Length.ShouldBeGreaterThan(40);
        ratios.Max().ShouldBeLessThanOrEqualTo(1);
        ratios.Average().ShouldBeLessThan(0.6);
    }

    private static bool IsModel(string path) => Path.GetFileName(path) is var name && (name.StartsWith("xgb-", StringComparison.Ordinal) || name.StartsWith("lgb-", StringComparison.Ordinal))
        && !name.EndsWith(".samples.json", StringComparison.Ordinal);

    private static double? RatioOf(string path)
    {
        try
        {
            var ensemble = ModelImporter.Read(path).Ensemble;
            var (ranks, scales) = (Constraints(ensemble, FeatureNumbers.Ranks), Constraints(ensemble, FeatureNumbers.Scaled));
            return ranks == scales ? 1 : (double)ranks / scales;
        }
        catch (Zkml.Host.MalformedInputException)
        {
            // Other tests say which models are not imported.
            return null;
        }
    }

    private static int Constraints(TreeEnsemble<double> ensemble, FeatureNumbers numbers)
    {
        var quantized = TreeQuantizer.Quantize(ensemble, options: new(Features: numbers));
        var inputs = quantized.Encodings.Select((encoding, feature) => new FeatureInput($"x{feature}", encoding?.Bits ?? 1, encoding?.Minimum ?? 0));
        LinearFeature[] features = [.. quantized.Encodings.Select((_, feature) => new LinearFeature($"x{feature}", [new(feature, 1)]))];
        return PassPipeline.Optimise(ModelLowering.Lower(new([.. inputs], [.. features]), new IntegerTrees(quantized.Ensemble), ensemble.Output == EnsembleOutput.Value ? OutputKind.Logits : OutputKind.Class)).BodyConstraints;
    }
}
