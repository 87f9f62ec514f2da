using System.Collections.Immutable;
using Zkml.Running;
using Zkml.SnarkVm.Engines;

namespace Zkml.Proving;

/// <summary>A proven inference as a file holds it. All of it is a claim until <see cref="ProofVerifier"/> has checked it.</summary>
/// <param name="Engine">The engine that made it: <c>native</c> or <c>wasm</c>, and its version.</param>
/// <param name="Network">The network whose rules it follows.</param>
/// <param name="Version">The version of the proof.</param>
/// <param name="Function">The program's text and the function's name.</param>
/// <param name="ProgramSha256">SHA-256 of the program's text.</param>
/// <param name="PublicInputs">The public inputs as Aleo values.</param>
/// <param name="PublicOutputs">The public outputs as Aleo values.</param>
/// <param name="Class">The class that the outputs mean; null for a regression, and if the output is private.</param>
/// <param name="Label">Its name, or the value of a regression with its unit.</param>
/// <param name="VerifyingKey">The verifying key's bytes.</param>
/// <param name="Execution">snarkVM's JSON document: the transition and the proof.</param>
/// <param name="Circuit">How a sample becomes the input, and what the output means.</param>
public sealed record Proof(
    string Engine,
    string Network,
    ProofVersion Version,
    FunctionClaim Function,
    string ProgramSha256,
    ImmutableArray<string> PublicInputs,
    ImmutableArray<string> PublicOutputs,
    int? Class,
    string? Label,
    ImmutableArray<byte> VerifyingKey,
    string Execution,
    CircuitManifest Circuit)
{
    /// <summary>The value of a regression that the output means, in its unit; null for a classifier, and if the output is private.</summary>
    public double? Value { get; init; }
}
