namespace Zkml.SnarkVm.Engines;

/// <summary>The version of a proof.</summary>
/// <param name="Varuna">The version of the proof system, 1 to 3.</param>
/// <param name="Consensus">The consensus version whose ledgers accept such proofs.</param>
public readonly record struct ProofVersion(int Varuna, int Consensus)
{
    /// <summary>
    /// The first version of the proof system in which a prover cannot choose what is proven. In Varuna 1 the challenges that bind the sums of a proof's third
    /// message (eta B and eta C) are known before the prover states these sums, so that a prover can find three sums that fit any witness.
    /// </summary>
    public const int OldestSoundVaruna = 2;

    /// <summary>Whether a proof of this version proves anything. For other versions the engine's answer is meaningless.</summary>
    public bool IsSound => Varuna >= OldestSoundVaruna;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Varuna {Varuna} (consensus V{Consensus})");
}
