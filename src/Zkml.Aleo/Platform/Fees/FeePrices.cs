using Zkml.Aleo.Platform.Consensus;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>The prices of a consensus version (snarkVM synthesizer/process/src/cost.rs and console/network/src/lib.rs). Every division rounds down.</summary>
internal sealed class FeePrices(ConsensusVersion version)
{
    private const int MicrocreditsPerDeployedByte = 1_000;
    private const int MicrocreditsPerConstraint = 25;
    private const int ConstructorMultiplier = 100;
    private const int MicrocreditsPerCredit = 1_000_000;

    /// <summary>Names of that many characters and more cost one credit; each fewer character ten times as much.</summary>
    private const int FreelyNamedCharacters = 10;

    /// <summary>From here on a deployment's storage grows with the square of its bytes.</summary>
    private const int DeploymentPenaltyBytes = 512_000;

    /// <summary>From here on an execution's storage grows with the square of its bytes.</summary>
    private const int ExecutionPenaltyBytes = 5_000;

    /// <summary>The discount that came with V10.</summary>
    private readonly int _computeDiscount = version >= ConsensusVersion.V10 ? 25 : 1;

    public long DeploymentStorage(long bytes) => version >= ConsensusVersion.V16 && bytes > DeploymentPenaltyBytes
        ? checked(bytes * bytes * MicrocreditsPerDeployedByte) / DeploymentPenaltyBytes
        : checked(bytes * MicrocreditsPerDeployedByte);

    /// <summary>For the constraints and variables (constants included) of all keys, or in V18 to V21 for their non-zeros.</summary>
    public long Synthesis(long constraintsAndVariables, long nonZeros)
    {
        var size = version is >= ConsensusVersion.V18 and <= ConsensusVersion.V21 ? nonZeros : constraintsAndVariables;
        return checked(size * MicrocreditsPerConstraint) / _computeDiscount;
    }

    public long Constructor(long commandCosts) => checked(commandCosts * ConstructorMultiplier) / _computeDiscount;

    public static long Namespace(int nameCharacters)
    {
        var fee = (long)MicrocreditsPerCredit;
        for (var length = nameCharacters; length < FreelyNamedCharacters; length++)
        {
            fee *= 10;
        }

        return fee;
    }

    public static long ExecutionStorage(long bytes) => bytes > ExecutionPenaltyBytes ? checked(bytes * bytes) / ExecutionPenaltyBytes : bytes;

    public long Finalize(long commandCosts) => commandCosts / _computeDiscount;
}
