namespace Zkml.SnarkVm.Engines;

/// <summary>The paths of a function's two keys.</summary>
/// <param name="ProvingKey">The proving key, tens of megabytes.</param>
/// <param name="VerifyingKey">The verifying key, 673 bytes.</param>
public sealed record KeyFiles(string ProvingKey, string VerifyingKey);
