namespace Zkml.Models.Configurations.Trees;

/// <summary>How a feature will enter the circuit: as the integer <c>(value - Origin) / Step</c>.</summary>
/// <param name="Step">The distance of two neighbouring integers in the feature's own unit; above zero, 1 for integer features.</param>
/// <param name="Origin">The value that becomes zero.</param>
public readonly record struct FeatureGrid(double Step, double Origin)
{
    /// <summary>Features that are integers from zero on: pixels, counts.</summary>
    public static FeatureGrid Integers { get; } = new(1, 0);
}
