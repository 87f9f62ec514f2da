namespace Zkml.SnarkVm.Engines;

/// <summary>The result of synthesizing a function's keys.</summary>
/// <param name="Circuit">The circuit's size.</param>
/// <param name="VariablesWithConstants">The figure that determines the synthesis fee of a deployment.</param>
/// <param name="ProvingKeyBytes">The size of the proving key.</param>
/// <param name="VerifyingKeyBytes">The size of the verifying key.</param>
public sealed record Synthesis(CircuitInfo Circuit, long VariablesWithConstants, long ProvingKeyBytes, long VerifyingKeyBytes);
