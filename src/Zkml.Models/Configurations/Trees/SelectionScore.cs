namespace Zkml.Models.Configurations.Trees;

/// <summary>What makes a candidate good on samples that it has not seen. Regressions are always compared by R².</summary>
public enum SelectionScore
{
    /// <summary>The share of samples whose class is found.</summary>
    Accuracy,

    /// <summary>The area under the receiver operating characteristic, for two classes.</summary>
    Auc,
}
