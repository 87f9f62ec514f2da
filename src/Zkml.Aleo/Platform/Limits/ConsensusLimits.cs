using Zkml.Aleo.Limits;
using Zkml.Aleo.Platform.Consensus;

namespace Zkml.Aleo.Platform.Limits;

/// <summary>
/// The limits that change with the consensus version (snarkVM 4.12 console/network/src/lib.rs and synthesizer/process/src/stack/deploy.rs).
/// The others are constants of <see cref="PlatformLimits"/>, which repeats the newest value of some that reader and counter apply.
/// </summary>
/// <param name="Version">The version whose limits these are.</param>
/// <param name="ProgramCharacters">Characters of a program's canonical text.</param>
/// <param name="TransactionBytes">Bytes of a transaction.</param>
/// <param name="ArrayElements">Elements of an array.</param>
/// <param name="Mappings">Mappings of a program.</param>
/// <param name="Writes">Commands of a finalize block or constructor that write to a mapping.</param>
/// <param name="DeploymentSize">
/// Variables, constants included, and constraints of a deployment, each; null in V18, which limits the non-zeros of a block instead.
/// </param>
/// <param name="ComputeMicrocredits">The maximum price of an execution's finalize part, of a view, and of a deployment's constructor part.</param>
public sealed record ConsensusLimits(
    ConsensusVersion Version,
    int ProgramCharacters,
    int TransactionBytes,
    int ArrayElements,
    int Mappings,
    int Writes,
    long? DeploymentSize,
    long ComputeMicrocredits)
{
    /// <summary>The limits of a version.</summary>
    public static ConsensusLimits At(ConsensusVersion version) => new(
        version,
        version >= ConsensusVersion.V16 ? 2_048_000 : version >= ConsensusVersion.V14 ? 512_000 : 100_000,
        version >= ConsensusVersion.V16 ? 2_304_000 : version >= ConsensusVersion.V14 ? 768_000 : 128_000,
        version >= ConsensusVersion.V14 ? 2_048 : version >= ConsensusVersion.V11 ? 512 : 32,
        version >= ConsensusVersion.V22 ? 128 : 31,
        version >= ConsensusVersion.V14 ? 32 : 16,
        version >= ConsensusVersion.V19 ? 1L << 22 : version == ConsensusVersion.V18 ? null : 1L << 21,
        version >= ConsensusVersion.V10 ? 4_000_000 : 100_000_000);
}
