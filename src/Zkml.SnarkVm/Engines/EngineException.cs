namespace Zkml.SnarkVm.Engines;

/// <summary>An engine could not do what it was asked to. The message says what and why, in one line.</summary>
public sealed class EngineException(EngineErrorKind kind, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public EngineErrorKind Kind { get; } = kind;
}
