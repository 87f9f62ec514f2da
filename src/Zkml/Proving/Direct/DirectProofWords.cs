using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>What a valid direct proof says, and what it does not, in words.</summary>
public static class DirectProofWords
{
    // Of outputs; a proof may have those of 128 samples.
    private const int MaximumOutputs = 300;

    /// <summary>What was proven.</summary>
    /// <param name="proof">A valid proof.</param>
    /// <param name="verdict">What the verifier found.</param>
    /// <param name="trusted">What the verifier knew.</param>
    public static string Proven(ModelProof proof, DirectVerification verdict, DirectTrust trusted)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(trusted);
        var inputs = proof.Instances.Length == 1
            ? proof.Instances[0].Sample.IsEmpty ? "an input that the proof does not show" : "the public input in the file"
            : string.Create(CultureInfo.InvariantCulture, $"{proof.Instances.Length} inputs {(proof.Instances[0].Sample.IsEmpty ? "that the proof does not show" : "that are public in the file")}");
        var circuit = trusted.Model is { } model ? $"the model '{model.Name}'" : $"the circuit of the verifying key that you trust, for the model hash {proof.Model},";
        var weights = proof.Commitment is { } commitment ? $", with the weights behind the commitment {commitment}" : "";
        return $"somebody knows {inputs}, for which {circuit} gives {Outputs(proof, verdict)}{weights}{(proof.Challenge == Challenge.None ? "" : $"; made for the challenge {proof.Challenge}")}";
    }

    /// <summary>What one might think was proven, and was not.</summary>
    /// <param name="proof">A valid proof.</param>
    /// <param name="trusted">What the verifier knew.</param>
    public static ImmutableArray<string> NotProven(ModelProof proof, DirectTrust trusted)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(trusted);
        var lines = ImmutableArray.CreateBuilder<string>();
        if (trusted.Model is { Description.Pipeline: var pipeline })
        {
            var sample = pipeline is TablePipeline ? "which row it was, that it is about anybody or anything" : "which image it was, that it is a picture of anything";
            lines.Add($"{sample}, or where it came from: only that the prover knows an input with this output");
            lines.Add($"what happens outside of the circuit: {pipeline.Covers}");
        }
        else
        {
            lines.Add("what the outputs mean, and that the model of that hash has the circuit of the key: name the model that you trust (--model MODEL)");
        }

        if (proof.Commitment is not null && trusted.Commitment is null)
        {
            lines.Add("whose weights they are: anybody can commit to some (demand the commitment that you trust with --commitment, or name the weights with --weights)");
        }

        if (proof.Place.Total > 1)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"how many samples the batch had: that these are the places {proof.Place.First} to {proof.Place.First + proof.Instances.Length - 1} is proven, the {proof.Place.Total} in all are the file's word"));
        }

        lines.Add(proof.Challenge == Challenge.None
            ? "that the model is right, when the proof was made, or that it has not been shown before (demand a number of your choice with --challenge)"
            : "that the model is right");
        return lines.DrainToImmutable();
    }

    private static string Outputs(ModelProof proof, DirectVerification verdict)
    {
        var outputs = verdict.Results.IsEmpty
            ? $"the output{(proof.Instances is [{ Outputs: [_] }] ? "" : "s")} {string.Join("; ", proof.Instances.Select(instance => string.Join(", ", instance.Outputs)))}"
            : verdict.Results is [var only] ? Meaning(only)
            : $"in order {string.Join(", ", verdict.Results.Select(result => result.Class is { } number ? $"{number}" : result.Label))}";
        return VisibleText.Shorten(outputs, MaximumOutputs);
    }

    private static string Meaning(RunResult result) => result.Class is { } number ? $"class {number} ('{result.Label}')" : $"the value {result.Label}";
}
