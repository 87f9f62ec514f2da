using System.Collections.Immutable;

namespace Zkml.Models.Configurations.Networks;

/// <summary>
/// Learning from teachers (Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015): networks of ReLUs over the same features, too large
/// for a circuit, whose mean probabilities a network learns beside the right classes.
/// </summary>
public sealed record DistillationConfig
{
    /// <summary>How many teachers are trained, each with a seed of its own.</summary>
    public int Teachers { get; init; } = 3;

    /// <summary>Neurons of each hidden layer of a teacher.</summary>
    public ImmutableArray<int> HiddenSizes { get; init; } = [256, 128];

    /// <summary>Batches that a teacher learns from.</summary>
    public int Steps { get; init; } = 10_000;

    /// <summary>What logits are divided by before they become probabilities, the teachers' and the network's: above 1, the improbable classes say more.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Weight of the teachers in the loss, from 0 to 1; the rest is the right class's.</summary>
    public double Share { get; init; } = 0.5;
}
