namespace Zkml.SnarkVm.Proving;

/// <summary>Making a program's keys takes more than whoever asked for them gives. The message says what, and how much.</summary>
/// <param name="message">Everything that is known to be too much.</param>
/// <param name="lifted">The same limits without those that the message names: whoever agrees to it has agreed to nothing else.</param>
public sealed class SetupLimitException(string message, SetupLimits lifted) : Exception(message)
{
    /// <summary>The limits without those that were exceeded.</summary>
    public SetupLimits Lifted { get; } = lifted;
}
