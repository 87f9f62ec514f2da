namespace Zkml.Varuna.Engines;

/// <summary>The kinds of <see cref="DirectEngineException"/>.</summary>
public static class DirectErrorKind
{
    /// <summary>The request violates the protocol: a bug in this program.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>The constraint system is malformed or too large.</summary>
    public const string BadCircuit = "bad-circuit";

    /// <summary>An instance is malformed or does not satisfy the constraint system.</summary>
    public const string BadWitness = "bad-witness";

    /// <summary>A key is malformed or belongs to another constraint system.</summary>
    public const string Key = "key";

    /// <summary>The universal reference string at hand is too short or damaged.</summary>
    public const string Parameters = "parameters";

    /// <summary>The engine was told to stop.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Any other error that an engine reports.</summary>
    public const string Failed = "failed";

    /// <summary>The engine ended before it answered, or its answer is not one.</summary>
    public const string Crashed = "crashed";

    /// <summary>The engine did not answer in time and was ended.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>The engine cannot be started, or does not speak the protocol.</summary>
    public const string DoesNotStart = "does-not-start";

    /// <summary>Whether an engine may say this of a request.</summary>
    internal static bool IsKnown(string kind) => kind is BadRequest or BadCircuit or BadWitness or Key or Parameters or Cancelled or Failed;
}
