namespace Zkml.Host;

/// <summary>
/// A file or value from outside is not what it must be. The message is one line for the user: which file, where in it, what was expected, what to do.
/// </summary>
public sealed class MalformedInputException : FormatException
{
    /// <summary>Makes the message <c>FILE: PLACE: PROBLEM</c>, leaving out what is empty.</summary>
    /// <param name="file">The file's path, or a name such as <c>model</c>.</param>
    /// <param name="place">Where in the file: <c>byte 16</c>, <c>layers[1].weights</c>; may be empty.</param>
    /// <param name="problem">What was found and what was expected, and what to do.</param>
    public MalformedInputException(string file, string place, string problem)
        : base(place.Length == 0 ? $"{file}: {problem}" : $"{file}: {place}: {problem}")
    {
        File = file;
        Place = place;
        Problem = problem;
    }

    /// <summary>The file's path, or a name such as <c>model</c>.</summary>
    public string File { get; }

    /// <summary>Where in the file; may be empty.</summary>
    public string Place { get; }

    /// <summary>What was found and what was expected, and what to do.</summary>
    public string Problem { get; }
}
