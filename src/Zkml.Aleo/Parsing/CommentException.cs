namespace Zkml.Aleo.Parsing;

/// <summary>A comment that snarkVM refuses.</summary>
internal sealed class CommentException(int position, string problem) : Exception(problem)
{
    /// <summary>Where in the text.</summary>
    public int Position { get; } = position;
}
