namespace Zkml.Training.Networks;

/// <summary>What a training run is doing.</summary>
public enum TrainingPhase
{
    /// <summary>Distorted copies of the training images are made and all features computed.</summary>
    Preparation,

    /// <summary>Teachers learn, whose probabilities the network learns afterwards. Accuracies are theirs; they have no weights to count.</summary>
    Teachers,

    /// <summary>All weights learn.</summary>
    Dense,

    /// <summary>Weights are removed step by step while the others learn.</summary>
    Pruning,

    /// <summary>The remaining weights learn as what they will be rounded to.</summary>
    Quantization,
}
