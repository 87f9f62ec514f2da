namespace Zkml.SnarkVm.Engines;

/// <summary>snarkVM's answer about an execution and a verifying key.</summary>
/// <param name="IsValid">Whether the proof is valid.</param>
/// <param name="Reason">If it is not: the part that is wrong, such as <c>inputs</c>, <c>outputs</c> or <c>proof</c>.</param>
/// <param name="Message">If it is not: the reason in words.</param>
public sealed record Verification(bool IsValid, string? Reason = null, string? Message = null);
