namespace Zkml.Varuna.Engines;

/// <summary>An engine refuses a request or fails.</summary>
public sealed class DirectEngineException(string kind, string message) : Exception(message)
{
    /// <summary><c>bad-request</c>, <c>bad-circuit</c>, <c>bad-witness</c>, <c>key</c>, <c>parameters</c>, <c>cancelled</c> or <c>failed</c>.</summary>
    public string Kind { get; } = kind;
}
