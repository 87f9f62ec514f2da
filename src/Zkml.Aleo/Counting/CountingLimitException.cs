namespace Zkml.Aleo.Counting;

/// <summary>A circuit is larger, or takes more work to count, than whoever asked for its size would give for it.</summary>
public sealed class CountingLimitException(string message) : AleoNotSupportedException(message)
{
    /// <summary>Whether more time would suffice; otherwise the circuit is too large for what was asked, or for any machine.</summary>
    public bool IsWork { get; init; }

    internal static CountingLimitException OfConstraints(CountingLimits limits) => new($"the circuit has more than {limits.Constraints} constraints");
}
