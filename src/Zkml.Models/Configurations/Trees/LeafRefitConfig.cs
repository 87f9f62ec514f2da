namespace Zkml.Models.Configurations.Trees;

/// <summary>
/// How the leaf values of all trees are fitted together: multinomial logistic regression on which leaves a sample reaches, by Adam, from the boosted values on.
/// Values out of range are refused when they are set.
/// </summary>
public sealed record LeafRefitConfig
{
    /// <summary>How often every sample is seen; 0 keeps the boosted values.</summary>
    public int Epochs { get; init => field = value >= 0 ? value : throw Refused(nameof(Epochs), value, "must be zero or more"); } = 6;

    /// <summary>
    /// After how many trees the leaf values of all trees so far are fitted for one epoch, so that the next trees learn what the others cannot; 0 fits at the end only.
    /// </summary>
    public int Interval { get; init => field = value >= 0 ? value : throw Refused(nameof(Interval), value, "must be zero or more"); }

    /// <summary>Samples a step; at least 1.</summary>
    public int BatchSize { get; init => field = value >= 1 ? value : throw Refused(nameof(BatchSize), value, "must be at least 1"); } = 256;

    /// <summary>Adam's step size at the beginning; it falls to zero in a straight line. Above zero.</summary>
    public double LearningRate { get; init => field = value > 0 ? value : throw Refused(nameof(LearningRate), value, "must be above zero"); } = 0.02;

    /// <summary>Weight of the sum of squared leaf values in the mean loss; zero or more.</summary>
    public double L2 { get; init => field = value >= 0 ? value : throw Refused(nameof(L2), value, "must be zero or more"); } = 1e-6;

    private static ArgumentOutOfRangeException Refused(string name, object value, string rule) => new(name, value, rule);
}
