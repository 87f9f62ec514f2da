using Zkml.Learning.Features;

namespace Zkml.Learning.Training;

/// <summary>Everything that a model depends on besides the data. <see cref="TrainingConfigFile"/> reads it from a file and refuses values out of range.</summary>
public sealed record TrainingConfig
{
    /// <summary>What the model will be called: small letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence about the model, for people.</summary>
    public required string Description { get; init; }

    /// <summary>The data set's name: <c>mnist</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>How an image becomes the features of the first layer.</summary>
    public required ImagePipeline Pipeline { get; init; }

    /// <summary>The network, its size and its weights.</summary>
    public required NetworkConfig Network { get; init; }

    /// <summary>The optimiser's settings.</summary>
    public OptimizerConfig Optimizer { get; init; } = new();

    /// <summary>How training images are distorted.</summary>
    public AugmentationConfig Augmentation { get; init; } = AugmentationConfig.None;

    /// <summary>Decides every random choice of the run; not negative.</summary>
    public int Seed { get; init; } = 1;
}
