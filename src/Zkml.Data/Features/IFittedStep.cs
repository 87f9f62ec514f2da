namespace Zkml.Data.Features;

/// <summary>
/// A step with numbers that come from data, such as means. A training configuration may leave them out; they are found from the train split when a
/// training starts, and the model carries them.
/// </summary>
internal interface IFittedStep
{
    /// <summary>Whether the numbers are there; without them nothing can be computed.</summary>
    bool IsFitted { get; }

    /// <summary>The step with its numbers, an outside step an outside step and a linear one a linear one.</summary>
    /// <param name="values">What the steps before it give for every sample: row by row, one row a sample.</param>
    /// <param name="columns">Values a row.</param>
    /// <exception cref="ArgumentException">No such step can be fitted to such values; the message says why.</exception>
    FeatureStep Fit(ReadOnlySpan<int> values, int columns);
}
