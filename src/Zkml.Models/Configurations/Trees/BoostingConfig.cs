namespace Zkml.Models.Configurations.Trees;

/// <summary>How trees are boosted. Values out of range are refused when they are set.</summary>
public sealed record BoostingConfig
{
    /// <summary>How many times a tree (with three and more classes: one per class) is added; at least 1.</summary>
    public int Rounds { get; init => field = value >= 1 ? value : throw Refused(nameof(Rounds), value, "must be at least 1"); } = 100;

    /// <summary>The share of each Newton step that is taken; above zero, at most 1.</summary>
    public double LearningRate { get; init => field = value is > 0 and <= 1 ? value : throw Refused(nameof(LearningRate), value, "must be above 0 and at most 1"); } = 0.1;

    /// <summary>What makes a split good.</summary>
    public BoostingGain Gain { get; init; } = BoostingGain.Newton;

    /// <summary>Draws leaf values to zero: it is added to the second derivative of each leaf; zero or more.</summary>
    public double Regularization
    {
        get;
        init => field = value >= 0 && double.IsFinite(value) ? value : throw Refused(nameof(Regularization), value, "must be zero or more");
    } = 1;

    /// <summary>
    /// How each tree grows. Its quality says nothing here; pruning strength and the penalty of new tests are in units of the mean loss.
    /// </summary>
    public TreeConfig Tree { get; init; } = new() { MaximumDepth = 3 };

    private static ArgumentOutOfRangeException Refused(string name, object value, string rule) => new(name, value, rule);
}
