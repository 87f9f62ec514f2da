namespace Zkml.Models.Configurations.Networks;

/// <summary>What a network's training makes small.</summary>
public enum ClassificationLoss
{
    /// <summary>The cross-entropy of the softmax. A network without hidden layers is a multinomial logistic regression.</summary>
    CrossEntropy,

    /// <summary>The squared hinge, each class against all others. A network without hidden layers is a linear support vector machine.</summary>
    SquaredHinge,
}
