namespace Zkml.SnarkVm.Engines;

/// <summary>Why an engine could not do what it was asked to.</summary>
public enum EngineErrorKind
{
    /// <summary>The request is not of the protocol: a fault of this program.</summary>
    BadRequest,

    /// <summary>The program does not parse, does not type-check, or lacks the function.</summary>
    BadProgram,

    /// <summary>An input does not parse or has another type.</summary>
    BadInput,

    /// <summary>The program halts on these inputs.</summary>
    Halt,

    /// <summary>An SRS file is missing or damaged.</summary>
    Parameters,

    /// <summary>A key is missing, malformed or another function's.</summary>
    Key,

    /// <summary>The engine cannot do that.</summary>
    NotSupported,

    /// <summary>It read another program than the one it was given.</summary>
    OtherReading,

    /// <summary>Anything else that it says itself.</summary>
    Failed,

    /// <summary>Its process ended before it answered.</summary>
    Crashed,

    /// <summary>It did not answer in time and was ended.</summary>
    TimedOut,

    /// <summary>Its process does not start, or does not speak the protocol.</summary>
    DoesNotStart,
}
