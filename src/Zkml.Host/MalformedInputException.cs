namespace Zkml.Host;

/// <summary>
/// A file or value from outside is malformed. The message is one line for the user: the file, the place in it, what was expected, and what to do.
/// </summary>
public sealed class MalformedInputException : FormatException
{
    /// <summary>Creates the message <c>FILE: PLACE: PROBLEM</c>, leaving out empty parts.</summary>
    /// <param name="file">The file's path, or a name such as <c>model</c>.</param>
    /// <param name="place">Where in the file: <c>byte 16</c>, <c>layers[1].weights</c>; may be empty.</param>
    /// <param name="problem">What was found, what was expected, and what to do.</param>
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

    /// <summary>What was found, what was expected, and what to do.</summary>
    public string Problem { get; }
}
