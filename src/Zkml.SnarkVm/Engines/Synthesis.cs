namespace Zkml.SnarkVm.Engines;

/// <summary>What the synthesis of a function's keys gave.</summary>
/// <param name="Circuit">The circuit's size.</param>
/// <param name="VariablesWithConstants">What the synthesis fee of a deployment counts.</param>
/// <param name="ProvingKeyBytes">Size of the proving key.</param>
/// <param name="VerifyingKeyBytes">Size of the verifying key.</param>
public sealed record Synthesis(CircuitInfo Circuit, long VariablesWithConstants, long ProvingKeyBytes, long VerifyingKeyBytes);
