using System.Collections.Immutable;

namespace Zkml.Cli.Predicting;

/// <summary>What predictions are wanted for: the rows of a file, or the pictures of a directory.</summary>
internal interface IPredictionSource
{
    /// <summary>How many samples there are.</summary>
    int Count { get; }

    /// <summary>What one of them is: <c>row</c>, <c>file</c>.</summary>
    string Kind { get; }

    /// <summary>Reads some of the samples.</summary>
    /// <param name="first">The first, from 0.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="Host.MalformedInputException">One is wrong, and all are refused with it; the message names its place.</exception>
    ImmutableArray<PredictionInput> Read(int first, int count);
}
