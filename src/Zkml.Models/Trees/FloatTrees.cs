namespace Zkml.Models.Trees;

/// <summary>Decision trees as trained or imported, over the features before they were made integers.</summary>
/// <param name="Ensemble">One tree, a forest, or boosted trees.</param>
public sealed record FloatTrees(TreeEnsemble<double> Ensemble) : FloatModel
{
    /// <inheritdoc/>
    public override int InputCount => Ensemble.FeatureCount;

    /// <inheritdoc/>
    public override int OutputCount => Ensemble.ScoreCount;

    /// <inheritdoc/>
    public override int NonZeroWeights => Ensemble.NonZeroWeights;
}
