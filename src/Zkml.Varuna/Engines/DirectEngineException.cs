namespace Zkml.Varuna.Engines;

/// <summary>An engine refuses a request or fails. The message gives the reason in one line.</summary>
/// <param name="kind">One of <see cref="DirectErrorKind"/>.</param>
/// <param name="message">The reason.</param>
/// <param name="cause">What led to it; may be null.</param>
public sealed class DirectEngineException(string kind, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One of <see cref="DirectErrorKind"/>.</summary>
    public string Kind { get; } = kind;
}
