namespace Zkml.SnarkVm.Engines;

/// <summary>Where a function's two keys are.</summary>
/// <param name="ProvingKey">Tens of megabytes.</param>
/// <param name="VerifyingKey">673 bytes.</param>
public sealed record KeyFiles(string ProvingKey, string VerifyingKey);
