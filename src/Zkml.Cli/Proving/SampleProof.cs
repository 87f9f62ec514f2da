using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Cli.Proving;

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
}
