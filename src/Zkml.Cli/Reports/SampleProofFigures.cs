using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;

namespace Zkml.Cli.Reports;

/// <summary>A proof that was made and verified, in reports.</summary>
internal static class SampleProofFigures
{
    /// <summary>The proof as <c>--json</c> gives it.</summary>
    public static JsonObject ToJson(this SampleProof proof) => new()
    {
        ["proof"] = proof.Path,
        ["valid"] = proof.Verdict.IsValid,
        ["reason"] = proof.Verdict.Failure is { } failure ? FailureNames.Of(failure) : null,
        ["class"] = proof.Verdict.Results is [var result] ? result.Class : null,
        ["proverSeconds"] = proof.Prover.Wall.TotalSeconds,
        ["verifierSeconds"] = proof.Verifier.TotalSeconds,
    };

    /// <summary>The proof in words.</summary>
    public static string Describe(this SampleProof proof) => proof.Verdict.Results is [var result]
        ? $"the circuit gives {result.Label} for this image: proven in {Figures.Seconds(proof.Prover.Wall)}, verified in {Figures.Seconds(proof.Verifier)}; {proof.Path}"
        : $"NOT VALID: {proof.Verdict.Explanation}";
}
