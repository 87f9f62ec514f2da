namespace Zkml.Models;

/// <summary>A model as it was trained or imported, over floating-point numbers, before quantisation.</summary>
public abstract record FloatModel
{
    /// <summary>Features that it takes.</summary>
    public abstract int InputCount { get; }

    /// <summary>Logits or scores that it gives.</summary>
    public abstract int OutputCount { get; }

    /// <summary>How many weights are not zero: of networks without biases, of trees thresholds plus leaf values.</summary>
    public abstract int NonZeroWeights { get; }
}
