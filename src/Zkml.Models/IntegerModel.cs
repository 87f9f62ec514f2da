namespace Zkml.Models;

/// <summary>A model over exact integers: what the circuit computes, bit for bit.</summary>
public abstract record IntegerModel
{
    /// <summary>Features that it takes.</summary>
    public abstract int InputCount { get; }

    /// <summary>Logits or scores that it gives.</summary>
    public abstract int OutputCount { get; }

    /// <summary>How many weights are not zero: of networks without biases, of trees thresholds plus leaf values.</summary>
    public abstract int NonZeroWeights { get; }
}
