namespace Zkml.Varuna.Messages;

/// <summary>How long an engine may take before it is considered hung and ended. Generous, because slow machines must work, too.</summary>
/// <param name="Start">For starting and identifying itself.</param>
/// <param name="Check">For verifying and checking.</param>
/// <param name="Prove">For making keys and proofs.</param>
internal sealed record DirectTimeouts(TimeSpan Start, TimeSpan Check, TimeSpan Prove)
{
    /// <summary>One minute, five minutes, one hour.</summary>
    public static DirectTimeouts Default { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));

    /// <summary>The limit of a request.</summary>
    public TimeSpan Of(RequestEffort effort) => effort switch
    {
        RequestEffort.Start => Start,
        RequestEffort.Check => Check,
        _ => Prove,
    };
}
