namespace Zkml;

/// <summary>How a proof is made: directly, without a challenge, by the module in this process, unless something else is chosen.</summary>
public sealed record ProveOptions : ProofOptions
{
    internal static ProveOptions Default { get; } = new();
}
