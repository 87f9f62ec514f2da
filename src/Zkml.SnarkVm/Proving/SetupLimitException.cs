namespace Zkml.SnarkVm.Proving;

/// <summary>Making a program's keys would exceed the caller's limits. The message names what, and by how much.</summary>
/// <param name="message">Every known excess.</param>
/// <param name="lifted">The same limits without those that the message names: agreeing to the message agrees to nothing else.</param>
public sealed class SetupLimitException(string message, SetupLimits lifted) : Exception(message)
{
    /// <summary>The limits without those that were exceeded.</summary>
    public SetupLimits Lifted { get; } = lifted;
}
