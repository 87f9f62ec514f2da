using System.Collections.Immutable;
using System.Numerics;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>What the directory of an accuracy claims. All of it is a claim until <see cref="AccuracyVerifier"/> has checked it.</summary>
/// <param name="Model">The hash that names the model.</param>
/// <param name="KeyHash">The hash of the verifying key: <see cref="DirectVerification.KeyHash"/>.</param>
/// <param name="Commitment">The commitment to private weights; null if weights are constants.</param>
/// <param name="Dataset">What the samples are.</param>
/// <param name="GroupSize">The number of samples in one proof; the last one may have fewer.</param>
/// <param name="Score">How many are right.</param>
/// <param name="Groups">The proofs, in the order of their samples.</param>
public sealed record AccuracySummary(
    ModelHash Model,
    string KeyHash,
    BigInteger? Commitment,
    AccuracyDataset Dataset,
    int GroupSize,
    AccuracyScore Score,
    ImmutableArray<GroupSummary> Groups)
{
    /// <summary>The maximum number of samples, and so of proofs.</summary>
    public const int MaximumSamples = 1_000_000;

    /// <summary>Whether the file that it was read from is, byte for byte, the one that it is written as.</summary>
    public bool IsIntact { get; init; } = true;
}
