using Zkml.Aleo.Platform.Consensus;

namespace Zkml.Aleo.Tests.Platform;

public sealed class ConsensusHeightsTests
{
    [Theory]
    [InlineData(0, AleoNetwork.Mainnet, ConsensusVersion.V1)]
    [InlineData(2_799_999, AleoNetwork.Mainnet, ConsensusVersion.V1)]
    [InlineData(2_800_000, AleoNetwork.Mainnet, ConsensusVersion.V2)]
    [InlineData(19_860_000, AleoNetwork.Mainnet, ConsensusVersion.V16)]
    [InlineData(19_860_001, AleoNetwork.Mainnet, ConsensusVersion.V17)]
    [InlineData(20_414_999, AleoNetwork.Testnet, ConsensusVersion.V21)]
    [InlineData(99_000_000, AleoNetwork.Testnet, ConsensusVersion.V22)]
    public void A_block_is_made_by_the_version_of_its_height(long height, AleoNetwork network, ConsensusVersion version) =>
        ConsensusHeights.VersionAt(height, network).ShouldBe(version);

    [Fact]
    public void Every_version_begins_with_its_first_block_and_the_one_before_ends_there()
    {
        foreach (var network in Enum.GetValues<AleoNetwork>())
        {
            foreach (var version in Enum.GetValues<ConsensusVersion>().Skip(1))
            {
                var first = ConsensusHeights.FirstBlock(version, network);
                ConsensusHeights.VersionAt(first, network).ShouldBe(version);
                ConsensusHeights.VersionAt(first - 1, network).ShouldBe(version - 1);
            }
        }
    }

    [Fact]
    public void There_is_no_version_beyond_the_newest()
    {
        Enum.GetValues<ConsensusVersion>().Max().ShouldBe(ConsensusHeights.Newest);
        Should.Throw<ArgumentOutOfRangeException>(() => ConsensusHeights.FirstBlock(ConsensusHeights.Newest + 1, AleoNetwork.Mainnet));
        Should.Throw<ArgumentOutOfRangeException>(() => ConsensusHeights.VersionAt(-1, AleoNetwork.Mainnet));
    }
}
