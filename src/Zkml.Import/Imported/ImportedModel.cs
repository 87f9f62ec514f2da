using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Import.Imported;

/// <summary>A model of another library, as it was read from its file.</summary>
/// <param name="Format">The file's format, for people: <c>ONNX</c>, <c>XGBoost JSON</c>, <c>LightGBM text</c>.</param>
/// <param name="Ensemble">
/// The trees. A raw number that is compared with their thresholds is a double as the user has it; where the library rounds its inputs
/// to single precision first, the thresholds already account for it.
/// </param>
/// <param name="ClassLabels">What the user calls the classes, in their order; empty for regression.</param>
/// <param name="FeatureNames">One name a feature, or none where the file has no names.</param>
/// <param name="Notes">What was read and what was folded, one sentence each.</param>
public sealed record ImportedModel(
    string Format, TreeEnsemble<double> Ensemble, ImmutableArray<string> ClassLabels, ImmutableArray<string>? FeatureNames, ImmutableArray<string> Notes)
{
    /// <summary>The categories of each feature, null for one that is a number; none where the file has no categories by name.</summary>
    public ImmutableArray<FeatureCategories?>? Categories { get; init; }

    /// <summary>Where training stopped early and the file holds more rounds than were best: how many; null elsewhere.</summary>
    public EarlyStop? EarlyStop { get; init; }
}
