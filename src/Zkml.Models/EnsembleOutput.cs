using Zkml.Models.Trees;

namespace Zkml.Models;

/// <summary>What the scores of a <see cref="TreeEnsemble{T}"/> mean.</summary>
public enum EnsembleOutput
{
    /// <summary>A score per class; the class is the index of the largest, the lowest index on ties.</summary>
    LargestScore,

    /// <summary>One score for two classes: class 1 where it is above zero, else class 0.</summary>
    SignOfScore,

    /// <summary>Regression: the one score is the value.</summary>
    Value,
}
