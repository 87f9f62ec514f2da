using Zkml.Data.Features;

namespace Zkml.Models.Configurations.Networks;

/// <summary>Everything that a network depends on besides the data. <see cref="ModelConfigFile"/> reads it from a file and refuses values out of range.</summary>
public sealed record TrainingConfig : ModelConfig
{
    /// <summary>A configuration with the seed 1.</summary>
    public TrainingConfig() => Seed = 1;

    /// <summary>How an image becomes the features of the first layer.</summary>
    public required ImagePipeline Pipeline { get; init; }

    /// <summary>The network, its size and its weights.</summary>
    public required NetworkConfig Network { get; init; }

    /// <summary>The optimiser's settings.</summary>
    public OptimizerConfig Optimizer { get; init; } = new();

    /// <summary>Teachers to learn from; null to learn from the right classes alone.</summary>
    public DistillationConfig? Distillation { get; init; }
}
