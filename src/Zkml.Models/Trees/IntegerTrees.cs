namespace Zkml.Models.Trees;

/// <summary>Decision trees over exact integers: what the circuit computes, bit for bit.</summary>
/// <param name="Ensemble">One tree, a forest, or boosted trees.</param>
public sealed record IntegerTrees(TreeEnsemble<long> Ensemble) : IntegerModel
{
    /// <inheritdoc/>
    public override int InputCount => Ensemble.FeatureCount;

    /// <inheritdoc/>
    public override int OutputCount => Ensemble.ScoreCount;

    /// <inheritdoc/>
    public override int NonZeroWeights => Ensemble.NonZeroWeights;
}
