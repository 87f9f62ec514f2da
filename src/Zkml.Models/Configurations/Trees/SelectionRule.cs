namespace Zkml.Models.Configurations.Trees;

/// <summary>Which candidate is taken once all have their scores.</summary>
public enum SelectionRule
{
    /// <summary>The one with the best mean score; of equal ones, the one with fewer splits, then the first.</summary>
    Best,

    /// <summary>
    /// The one with the fewest splits among those whose mean score is within one standard error of the best (Breiman, Friedman, Olshen, Stone: Classification and
    /// Regression Trees, 1984, section 3.4.3): splits are what costs constraints.
    /// </summary>
    OneStandardError,
}
