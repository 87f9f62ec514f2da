namespace Zkml.SnarkVm.Engines;

/// <summary>An engine could not serve a request. The message gives the reason in one line.</summary>
public sealed class EngineException(EngineErrorKind kind, string message) : Exception(message)
{
    /// <summary>The kind of error.</summary>
    public EngineErrorKind Kind { get; } = kind;
}
