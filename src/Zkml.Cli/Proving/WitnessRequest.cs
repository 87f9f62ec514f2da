using Zkml.Circuits.Backends.R1cs;
using Zkml.Statements;

namespace Zkml.Cli.Proving;

/// <summary>A witness file that was asked for.</summary>
/// <param name="File">Where to.</param>
/// <param name="Field">The field.</param>
/// <param name="Challenge">The challenge among the public inputs.</param>
internal sealed record WitnessRequest(string File, ScalarField Field, Challenge Challenge);
