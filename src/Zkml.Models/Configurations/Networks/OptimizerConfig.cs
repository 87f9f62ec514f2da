namespace Zkml.Models.Configurations.Networks;

/// <summary>How the weights learn. Fractions are of all steps.</summary>
public sealed record OptimizerConfig
{
    /// <summary>What is made small.</summary>
    public ClassificationLoss Loss { get; init; } = ClassificationLoss.CrossEntropy;

    /// <summary>Batches in all.</summary>
    public int Steps { get; init; } = 10_000;

    /// <summary>Samples a batch.</summary>
    public int BatchSize { get; init; } = 512;

    /// <summary>Adam's step size until quantisation begins.</summary>
    public double LearningRate { get; init; } = 4e-3;

    /// <summary>Adam's step size when quantisation begins; it falls to zero along a cosine.</summary>
    public double QuantizationLearningRate { get; init; } = 1e-3;

    /// <summary>Weight of the sum of absolute weights in the loss.</summary>
    public double L1 { get; init; }

    /// <summary>Whether pre-activations are normalised while training; folded into weights and biases afterwards.</summary>
    public bool BatchNormalization { get; init; } = true;

    /// <summary>How the least important weights are found.</summary>
    public PruningCriterion PruningCriterion { get; init; } = PruningCriterion.Saliency;

    /// <summary>Pruning begins.</summary>
    public double PruningStart { get; init; } = 0.08;

    /// <summary>Pruning has reached its target.</summary>
    public double PruningEnd { get; init; } = 0.55;

    /// <summary>What is kept, at each step, of the running mean of the weights that is rounded in the end: 0.999 looks back over some 1,000 steps; 0 rounds the last weights.</summary>
    public double Averaging { get; init; }

    /// <summary>Weights are rounded in the forward pass from here on.</summary>
    public double QuantizationStart { get; init; } = 0.6;
}
