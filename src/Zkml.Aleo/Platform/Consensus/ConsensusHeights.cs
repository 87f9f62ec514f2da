namespace Zkml.Aleo.Platform.Consensus;

/// <summary>The block heights at which networks change to a consensus version (snarkVM 4.12 console/network/src/consensus_heights.rs).</summary>
public static class ConsensusHeights
{
    /// <summary>The newest version that this library knows.</summary>
    public const ConsensusVersion Newest = ConsensusVersion.V22;

    private static readonly long[] Mainnet =
    [
        0, 2_800_000, 4_900_000, 6_135_000, 7_060_000, 7_560_000, 7_570_000, 9_430_000, 10_272_000, 11_205_000, 12_870_000,
        13_815_000, 16_850_000, 17_700_000, 19_264_000, 19_860_000, 19_860_001, 20_794_000, 21_342_000, 22_175_000, 22_437_000, 22_962_000,
    ];

    private static readonly long[] Testnet =
    [
        0, 2_950_000, 4_800_000, 6_625_000, 6_765_000, 7_600_000, 8_365_000, 9_173_000, 9_800_000, 10_525_000, 11_952_000,
        12_669_000, 14_906_000, 15_370_000, 16_886_000, 17_319_000, 18_295_000, 18_296_000, 18_813_000, 19_374_000, 20_234_000, 20_415_000,
    ];

    /// <summary>The first block of a version on a network.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static long FirstBlock(ConsensusVersion version, AleoNetwork network) => Enum.IsDefined(version)
        ? Heights(network)[(int)version - 1]
        : throw new ArgumentOutOfRangeException(nameof(version), version, $"expected a consensus version from {ConsensusVersion.V1} to {Newest}");

    /// <summary>The version by whose rules a network makes the block of that height.</summary>
    /// <param name="height">0 or more; beyond the last change the newest version that this library knows.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentOutOfRangeException">The height is negative.</exception>
    public static ConsensusVersion VersionAt(long height, AleoNetwork network)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        var position = Array.BinarySearch(Heights(network), height);
        return (ConsensusVersion)(position >= 0 ? position + 1 : ~position);
    }

    private static long[] Heights(AleoNetwork network) => network == AleoNetwork.Mainnet ? Mainnet : Testnet;
}
