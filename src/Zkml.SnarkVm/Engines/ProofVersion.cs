namespace Zkml.SnarkVm.Engines;

/// <summary>The version of a proof.</summary>
/// <param name="Varuna">The version of the proof system, 1 to 3.</param>
/// <param name="Consensus">The consensus version whose ledgers take such proofs.</param>
public readonly record struct ProofVersion(int Varuna, int Consensus)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Varuna {Varuna} (consensus V{Consensus})");
}
