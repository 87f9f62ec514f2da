namespace Zkml.Models.Configurations.Networks;

/// <summary>By what measure the least important weights are found.</summary>
public enum PruningCriterion
{
    /// <summary>
    /// w²·E[g²]: the expected change of the loss when the weight goes, up to a factor (optimal brain damage with the empirical Fisher
    /// information). It compares weights of different layers fairly.
    /// </summary>
    Saliency,

    /// <summary>|w|, the classical measure.</summary>
    Magnitude,
}
