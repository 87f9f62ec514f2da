using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>A proven execution of a function.</summary>
/// <param name="Outputs">The outputs, public and private, as Aleo values.</param>
/// <param name="Json">snarkVM's JSON document: the transition and the proof.</param>
/// <param name="ProofVersion">The version of the proof.</param>
public sealed record Execution(ImmutableArray<string> Outputs, string Json, ProofVersion ProofVersion);
