using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;
using Zkml.Host;

namespace Zkml.Proving;

/// <summary>
/// What a valid proof says, and what it does not, in words. What outputs mean is said only where the verifier knows the program's manifest; the one in the
/// file may say anything.
/// </summary>
public static class ProofStatement
{
    // Its challenges leave the prover one number to choose: what the mask of the first sum check adds up to, which stands for a number added to every row of matrix A.
    private const int WeakenedVaruna = 2;

    // Of a public value; a program can give out megabytes.
    private const int MaximumValue = 300;

    /// <summary>What was proven.</summary>
    public static string Proven(Proof proof, VerificationResult verdict, VerificationOptions trusted)
    {
        if (!TellsOutputs(verdict, trusted))
        {
            return $"somebody ran {Program(proof, trusted)}, and its public values are, inputs before outputs, {List([.. proof.PublicInputs, .. proof.PublicOutputs])}{Commitment(trusted)}";
        }

        var input = proof.PublicInputs.IsEmpty ? "some input that only they know" : "the public input shown here";
        return $"somebody ran {Program(proof, trusted)} on {input}, and it gave {(trusted.KnowsMeaning ? Meaning(proof) : $"{Outputs(proof)}{Commitment(trusted)}")}";
    }

    /// <summary>What one might think was proven, and was not.</summary>
    public static ImmutableArray<string> NotProven(Proof proof, VerificationResult verdict, VerificationOptions trusted)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (trusted.KnowsNothing)
        {
            lines.Add("which program that is: the file brings its own, and any program at all could have given these outputs; name the one that you trust (--program DIR)");
        }

        if (trusted.KnowsMeaning)
        {
            lines.Add($"{Sample(proof.Circuit.Pipeline)}, or where it came from: only that the prover knows an input with this output");
            lines.Add($"what happens outside of the circuit: {proof.Circuit.Pipeline.Covers}");
        }
        else
        {
            lines.Add("what the values mean: classes, labels and what the input was are the file's word; name a program that you trust (--program DIR, or --manifest-hash HASH)");
        }

        if (proof.Version.Varuna == WeakenedVaruna)
        {
            lines.Add("that the prover did not use the weakness of Varuna 2 that Varuna 3 fixes; no proof forged by it is known; require Varuna 3 if it matters");
        }

        lines.Add("that the model is right, when the proof was made, or that it has not been shown before");
        if (trusted.KnowsMeaning && proof.Circuit.TakesWeights && trusted.Commitment is null)
        {
            lines.Add(proof.PublicOutputs is [_, _]
                ? "whose weights they are: compare the commitment with one that you trust (--commitment FIELD)"
                : "which weights they are: the program takes any, so that the output may be any, too (transpile with --commit)");
        }

        if (verdict.KeySource == KeySource.Trusted)
        {
            lines.Add(trusted.KnowsMeaning
                ? "that the program of the manifest has the key that you trust: no key was derived"
                : "that the program's text in the file belongs to the key that you trust, and so which of the public values are inputs: the text was not looked at");
        }

        return lines.DrainToImmutable();
    }

    /// <summary>Whether it is known which of the public values are outputs. A key alone does not say.</summary>
    public static bool TellsOutputs(VerificationResult verdict, VerificationOptions trusted) => trusted.KnowsMeaning || verdict.KeySource == KeySource.Derived;

    /// <summary>Public values in words, each as far as a reader can take it in.</summary>
    public static string List(ImmutableArray<string> values) => values.IsEmpty ? "none" : string.Join(", ", values.Select(value => VisibleText.Shorten(value, MaximumValue)));

    private static string Meaning(Proof proof)
    {
        var meaning = (proof.Class, proof.Label) switch
        {
            ({ } number, { } label) => $", which is class {number} ('{label}')",
            (null, { } value) => $", which means {value}",
            _ => "",
        };
        var output = proof.PublicOutputs is [var first, ..] ? $"{first}{meaning}" : "a private output";
        return !proof.Circuit.TakesWeights ? output
            : proof.PublicOutputs is [_, var commitment] ? $"{output}, with the weights behind the commitment {commitment}"
            : $"{output}, with weights that only they know";
    }

    private static string Outputs(Proof proof) => proof.PublicOutputs.IsEmpty ? "no public output" : List(proof.PublicOutputs);

    private static string Commitment(VerificationOptions trusted) => trusted.Commitment is null ? "" : ", the last of which is the commitment that you trust";

    private static string Program(Proof proof, VerificationOptions trusted) =>
        trusted.Directory is { } directory ? $"the program in {directory.Path}"
        : trusted.ManifestSha256 is not null ? "the program of the manifest that you trust"
        : trusted.KeySha256 is not null ? "the program of the verifying key that you trust"
        : $"the program in the file (SHA-256 {proof.ProgramSha256})";

    private static string Sample(FeaturePipeline pipeline) => pipeline is TablePipeline
        ? "which row it was, that it is about anybody or anything"
        : "which image it was, that it is a picture of anything";
}
