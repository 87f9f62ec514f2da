namespace Zkml.Models.Configurations;

/// <summary>Everything that a model depends on besides the data: what networks and trees have in common. <see cref="ModelConfigFile"/> reads it from a file.</summary>
public abstract record ModelConfig
{
    /// <summary>What the model will be called: small letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence about the model, for people.</summary>
    public required string Description { get; init; }

    /// <summary>The data set's name: <c>mnist</c>; for trees also <c>csv</c>, your own file.</summary>
    public required string Dataset { get; init; }

    /// <summary>How training images are distorted.</summary>
    public AugmentationConfig Augmentation { get; init; } = AugmentationConfig.None;

    /// <summary>Decides every random choice of the run; not negative.</summary>
    public int Seed { get; init; }
}
