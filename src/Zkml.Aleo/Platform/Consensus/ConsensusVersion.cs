namespace Zkml.Aleo.Platform.Consensus;

#pragma warning disable CS1591 // A member is the platform's version of that number.

/// <summary>The versions of the platform's consensus rules, which change prices and limits (snarkVM console/network/src/consensus_heights.rs).</summary>
public enum ConsensusVersion
{
    V1 = 1,
    V2,
    V3,
    V4,
    V5,
    V6,
    V7,
    V8,
    V9,
    V10,
    V11,
    V12,
    V13,
    V14,
    V15,
    V16,
    V17,
    V18,
    V19,
    V20,
    V21,
    V22,
}
