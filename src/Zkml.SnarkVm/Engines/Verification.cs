namespace Zkml.SnarkVm.Engines;

/// <summary>What snarkVM says of an execution and a verifying key.</summary>
/// <param name="IsValid">Whether the proof holds.</param>
/// <param name="Reason">Where it does not: what does not hold, such as <c>inputs</c>, <c>outputs</c> or <c>proof</c>.</param>
/// <param name="Message">Where it does not: the same in words.</param>
public sealed record Verification(bool IsValid, string? Reason = null, string? Message = null);
