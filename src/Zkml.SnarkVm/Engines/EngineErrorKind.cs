namespace Zkml.SnarkVm.Engines;

/// <summary>Why an engine could not serve a request.</summary>
public enum EngineErrorKind
{
    /// <summary>The request violates the protocol: a bug in this program.</summary>
    BadRequest,

    /// <summary>The program does not parse, does not type-check, or lacks the function.</summary>
    BadProgram,

    /// <summary>An input does not parse or has another type.</summary>
    BadInput,

    /// <summary>The program halts on these inputs.</summary>
    Halt,

    /// <summary>An SRS file is missing or damaged.</summary>
    Parameters,

    /// <summary>A key is missing, malformed, or belongs to another function.</summary>
    Key,

    /// <summary>The engine does not support the request.</summary>
    NotSupported,

    /// <summary>The engine read a different program from the one it was given.</summary>
    OtherReading,

    /// <summary>Any other error that the engine reports.</summary>
    Failed,

    /// <summary>The process ended before it answered.</summary>
    Crashed,

    /// <summary>The engine did not answer in time and was killed.</summary>
    TimedOut,

    /// <summary>The process cannot be started, or does not speak the protocol.</summary>
    DoesNotStart,
}
