using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Proving.Direct;

namespace Zkml.Cli.Reports;

/// <summary>A direct proof that was made and verified.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Verdict">What its verifier found.</param>
/// <param name="Key">The verifying key.</param>
/// <param name="Prover">How long the prover took.</param>
/// <param name="Verifier">How long the verifier took.</param>
/// <param name="Path">Its file.</param>
internal sealed record SampleProof(ModelProof Proof, DirectVerification Verdict, DirectKeyFigures Key, ProverTime Prover, TimeSpan Verifier, string Path)
{
    /// <summary>Writes the proof.</summary>
    public SampleProof Save(string path)
    {
        DirectProofFile.Save(path, Proof);
        return this with { Path = path };
    }

    /// <summary>The proof as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["proof"] = Path,
        ["valid"] = Verdict.IsValid,
        ["reason"] = Verdict.Failure is { } failure ? FailureNames.Of(failure) : null,
        ["class"] = Verdict.Results is [var result] ? result.Class : null,
        ["proverSeconds"] = Prover.Wall.TotalSeconds,
        ["verifierSeconds"] = Verifier.TotalSeconds,
    };

    /// <summary>The proof in words.</summary>
    public string Describe() => Verdict.Results is [var result]
        ? $"the circuit gives {result.Label} for this image: proven in {Figures.Seconds(Prover.Wall)}, verified in {Figures.Seconds(Verifier)}; {Path}"
        : $"NOT VALID: {Verdict.Explanation}";
}
