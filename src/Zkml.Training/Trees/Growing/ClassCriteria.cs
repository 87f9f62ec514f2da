using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees.Growing;

/// <summary>Criteria by name.</summary>
internal static class ClassCriteria
{
    public static ClassCriterion Create(SplitQuality quality, int[] labels, double[] weights, int classCount) => quality switch
    {
        SplitQuality.Entropy => new EntropyCriterion(labels, weights, classCount),
        _ => new GiniCriterion(labels, weights, classCount),
    };
}
