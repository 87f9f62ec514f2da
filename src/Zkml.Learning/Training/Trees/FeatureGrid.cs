using System.Collections.Immutable;

namespace Zkml.Learning.Training.Trees;

/// <summary>How a feature will enter the circuit: as the integer <c>(value - Origin) / Step</c>.</summary>
/// <param name="Step">The distance of two neighbouring integers in the feature's own unit; above zero, 1 for integer features.</param>
/// <param name="Origin">The value that becomes zero.</param>
public readonly record struct FeatureGrid(double Step, double Origin)
{
    /// <summary>Features that are integers from zero on: pixels, counts.</summary>
    public static FeatureGrid Integers { get; } = new(1, 0);

    /// <exception cref="ArgumentException">There are grids, but not one a feature, or a step is not above zero.</exception>
    internal static void Check(ImmutableArray<FeatureGrid> grids, TreeFeatures features)
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
