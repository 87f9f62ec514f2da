namespace Zkml.SnarkVm.Engines;

/// <summary>What snarkVM says of an execution and a verifying key.</summary>
/// <param name="IsValid">Whether the proof holds.</param>
/// <param name="Reason">Where it does not: what snarkVM said.</param>
public sealed record Verification(bool IsValid, string? Reason);
