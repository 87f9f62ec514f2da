namespace Zkml.Models.Configurations.Trees;

/// <summary>What makes a split of a boosted tree good; leaves take Newton steps either way.</summary>
public enum BoostingGain
{
    /// <summary>By how much Newton steps lower the loss (Chen and Guestrin: XGBoost, 2016, equation 7).</summary>
    Newton,

    /// <summary>How well the sides' means fit the gradients (Friedman: Greedy function approximation, 2001), as in scikit-learn's GradientBoosting.</summary>
    LeastSquares,
}
