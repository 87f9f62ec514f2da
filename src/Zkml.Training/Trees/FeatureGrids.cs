using System.Collections.Immutable;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees;

/// <summary>Checks the grids of a configuration against the samples.</summary>
internal static class FeatureGrids
{
    /// <exception cref="ArgumentException">There are grids, but not one per feature, or a step is not above zero.</exception>
    public static void Require(ImmutableArray<FeatureGrid> grids, TreeFeatures features)
    {
        if (!grids.IsEmpty && grids.Length != features.FeatureCount)
        {
            throw new ArgumentException($"{grids.Length} grids for {features.FeatureCount} features", nameof(grids));
        }

        for (var i = 0; i < grids.Length; i++)
        {
            if (!(grids[i].Step > 0) || !double.IsFinite(grids[i].Step) || !double.IsFinite(grids[i].Origin))
            {
                throw new ArgumentException($"feature {i}: a grid needs a finite step above zero and a finite origin", nameof(grids));
            }
        }
    }
}
