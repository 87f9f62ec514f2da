namespace Zkml.Cli.Errors;

/// <summary>What the process tells its caller.</summary>
internal enum ExitCode
{
    /// <summary>It did what was asked.</summary>
    Success = 0,

    /// <summary>The check that the command makes failed: a model does not fit, evaluators differ.</summary>
    CheckFailed = 1,

    /// <summary>Bad usage or bad input.</summary>
    BadInput = 2,

    /// <summary>Something that the machine needs is missing.</summary>
    MissingComponent = 3,

    /// <summary>A fault of this program; 70 is EX_SOFTWARE of BSD's sysexits.h.</summary>
    InternalError = 70,

    /// <summary>Cancelled by the user: 128 + SIGINT, as shells have it.</summary>
    Cancelled = 130,
}
