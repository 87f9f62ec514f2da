using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>How a running engine identifies itself.</summary>
/// <param name="Kind">The native or the WASM engine.</param>
/// <param name="SnarkVm">The version of snarkVM, or of the SDK that contains it.</param>
/// <param name="Network">The network whose programs it proves: <c>mainnet</c>.</param>
/// <param name="Threads">The number of threads that it uses.</param>
/// <param name="ProofVersions">The sound proof versions that it verifies; the first is the one it produces by default.</param>
public sealed record EngineIdentity(EngineKind Kind, string SnarkVm, string Network, int Threads, ImmutableArray<ProofVersion> ProofVersions)
{
    /// <summary>Whether it produces and verifies proofs of a version of the proof system.</summary>
    public bool Supports(int varuna) => ProofVersions.Any(version => version.Varuna == varuna);
}
