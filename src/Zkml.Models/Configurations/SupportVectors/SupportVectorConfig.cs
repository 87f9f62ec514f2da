using Zkml.Data.Features;

namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>Everything that a support vector machine depends on besides the data. <see cref="ModelConfigFile"/> reads it from a file and refuses values out of range.</summary>
public sealed record SupportVectorConfig : ModelConfig
{
    /// <summary>How an image becomes features.</summary>
    public required ImagePipeline Pipeline { get; init; }

    /// <summary>How the machine learns.</summary>
    public required SvmConfig Machine { get; init; }

    /// <summary>How many of the training samples it learns from, the first ones; null for all.</summary>
    public int? TrainingSamples { get; init; }

    /// <summary>How it becomes a circuit where its kernel is a polynomial.</summary>
    public QuadraticCircuitConfig Circuit { get; init; } = new();
}
