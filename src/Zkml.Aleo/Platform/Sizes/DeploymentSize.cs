using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>The bytes of a program's deployment (snarkVM ledger/block/src/transaction/deployment/bytes.rs).</summary>
internal static class DeploymentSize
{
    private const int Version = 1;
    private const int Edition = 2;
    private const int KeyCount = 2;

    /// <summary>The program's checksum and the owner's address, part of deployments since programs have constructors.</summary>
    private const int ChecksumAndOwner = 32 + 32;

    private const int VerifyingKey = 673;
    private const int Certificate = 58;

    public static long Bytes(AleoProgram program, ConsensusVersion version)
    {
        var keys = program.Functions.Sum(function => 1L + function.Name.Length + VerifyingKey + Certificate);
        return Version + Edition + KeyCount + (version >= ConsensusVersion.V9 ? ChecksumAndOwner : 0) + BinarySize.Of(program) + keys;
    }
}
