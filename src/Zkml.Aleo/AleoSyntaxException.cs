namespace Zkml.Aleo;

/// <summary>A program or value that is not well formed. The message is one line: file, line, column, what was found and what was expected.</summary>
public sealed class AleoSyntaxException : Exception
{
    /// <summary>An error at a place in a text.</summary>
    /// <param name="file">The text's name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="problem">What was found and what was expected.</param>
    public AleoSyntaxException(string file, int line, int column, string problem)
        : base($"{file}:{line}:{column}: {problem}")
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The text's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }
}
