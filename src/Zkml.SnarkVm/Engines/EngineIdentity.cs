using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>What a running engine says of itself.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="SnarkVm">The version of snarkVM or of the SDK that carries it.</param>
/// <param name="Network">The network whose programs it proves: <c>mainnet</c>.</param>
/// <param name="Threads">How many it uses.</param>
/// <param name="ProofVersions">What it verifies of versions that prove something; the first is what it makes unless told otherwise.</param>
public sealed record EngineIdentity(EngineKind Kind, string SnarkVm, string Network, int Threads, ImmutableArray<ProofVersion> ProofVersions)
{
    /// <summary>Whether it makes and verifies proofs of a version of the proof system.</summary>
    public bool Supports(int varuna) => ProofVersions.Any(version => version.Varuna == varuna);
}
