using System.Collections.Immutable;
using Zkml.Proving;

namespace Zkml.Cli.Reports;

/// <summary>What a valid proof says, and what it does not, in words.</summary>
internal static class ProofStatement
{
    /// <summary>What was proven.</summary>
    public static string Proven(Proof proof, Verdict verdict, TrustedFacts trusted)
    {
        var input = proof.PublicInputs.IsEmpty ? "some input that only they know" : "the public input shown here";
        var meaning = (proof.Class, proof.Label) switch
        {
            ({ } number, { } label) => $", which is class {number} ('{label}')",
            (null, { } value) => $", which means {value}",
            _ => "",
        };
        var output = proof.PublicOutputs is [var first, ..] ? $"{first}{meaning}" : "a private output";
        if (proof.Circuit.TakesWeights)
        {
            output += proof.PublicOutputs is [_, var commitment] ? $", with the weights behind the commitment {commitment}" : ", with weights that only they know";
        }

        return $"somebody ran {Program(proof, verdict, trusted)} on {input}, and it gave {output}";
    }

    /// <summary>What one might think was proven, and was not.</summary>
    public static ImmutableArray<string> NotProven(Proof proof, Verdict verdict, TrustedFacts trusted)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"{SampleWords.NotProven(proof.Circuit.Pipeline)}, or where it came from: only that the prover knows an input with this output");
        lines.Add($"what happens outside of the circuit: {proof.Circuit.Pipeline.Covers}");
        lines.Add("that the model is right, when the proof was made, or that it has not been shown before");
        if (proof.Circuit.TakesWeights && trusted.Commitment is null)
        {
            lines.Add(proof.PublicOutputs is [_, _]
                ? "whose weights they are: compare the commitment with one that you trust (--commitment FIELD)"
                : "which weights they are: the program takes any, so that the output may be any, too (transpile with --commit)");
        }

        if (trusted.Directory is null)
        {
            lines.Add("that the classes are called as the file says: compare with a program that you trust (--program DIR)");
        }

        if (verdict.KeySource == KeySource.Trusted)
        {
            lines.Add("that the program's text in the file belongs to the key that you trust: the text was not looked at");
        }

        return lines.DrainToImmutable();
    }

    private static string Program(Proof proof, Verdict verdict, TrustedFacts trusted) => verdict.KeySource == KeySource.Trusted
        ? "the program of the verifying key that you trust"
        : trusted.Directory is { } directory ? $"the program in {directory.Path}" : $"the program in the file (SHA-256 {proof.ProgramSha256})";
}
