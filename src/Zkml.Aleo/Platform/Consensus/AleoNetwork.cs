namespace Zkml.Aleo.Platform.Consensus;

/// <summary>A public network of the platform. Both have the same rules and prices, at other block heights.</summary>
public enum AleoNetwork
{
    /// <summary>The network whose credits have a price.</summary>
    Mainnet,

    /// <summary>The network for trials.</summary>
    Testnet,
}
