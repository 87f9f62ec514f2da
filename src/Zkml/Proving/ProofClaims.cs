using System.Globalization;
using System.Text.RegularExpressions;
using Zkml.Aleo;
using Zkml.Aleo.Canonical;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Host;
using Zkml.Running;
using Zkml.SnarkVm.Engines;

namespace Zkml.Proving;

/// <summary>
/// Compares the claims of a proof file with its execution and with what the verifier knows. This alone proves nothing, because the
/// execution is a claim, too, until snarkVM has verified it. It finds out which claim is wrong.
/// </summary>
internal static partial class ProofClaims
{
    // Enough for field elements, which differ in their digits.
    private const int MaximumQuote = 90;

    /// <summary>The first wrong claim; null if all are consistent.</summary>
    public static VerificationResult? FindContradiction(Proof proof, VerificationOptions trusted)
    {
        if (!proof.Version.IsSound)
        {
            return VerificationResult.Invalid(VerificationFailure.Version, $"the proof says that it is {proof.Version}: anybody can forge proofs of that version; ask for one of Varuna 3");
        }

        var text = proof.Function.Program;
        if (proof.ProgramSha256 != CircuitManifest.HashOf(text))
        {
            return VerificationResult.Invalid(VerificationFailure.Program, "the program's text does not match its SHA-256 in the file");
        }

        var (canonical, refusal) = ProofProgram.Read(proof.Function, trusted);
        return refusal
            ?? CheckProgram(proof, canonical!, trusted)
            ?? CheckTransition(proof, canonical!.Program)
            ?? CheckCircuit(proof, trusted)
            ?? CheckClass(proof)
            ?? CheckCommitment(proof, trusted);
    }

    private static VerificationResult? CheckProgram(Proof proof, CanonicalProgram canonical, VerificationOptions trusted)
    {
        var program = canonical.Program;
        if (trusted.Directory is { } directory && !canonical.Equals(directory.Canonical))
        {
            return VerificationResult.Invalid(VerificationFailure.Program, $"the proof is about another program than the one in {directory.Path}");
        }

        if (!program.Functions.Any(function => function.Name == proof.Function.Function))
        {
            return VerificationResult.Invalid(VerificationFailure.Function, $"the program {program.Name}.aleo has no function '{Quote(proof.Function.Function)}'");
        }

        // A manifest describes the inputs and outputs of one function. A program may have other functions, which may output anything.
        return !trusted.KnowsMeaning || proof.Function.Function == TranspiledDirectory.Function
            ? null
            : VerificationResult.Invalid(VerificationFailure.Function, $"the proof is about the function '{proof.Function.Function}', and the manifest that you trust about '{TranspiledDirectory.Function}'");
    }

    private static VerificationResult? CheckTransition(Proof proof, AleoProgram program)
    {
        if (LongNumber().IsMatch(proof.Execution))
        {
            return VerificationResult.Invalid(VerificationFailure.Proof, "the execution has a number with more digits than a field element");
        }

        if (Transition.TryRead(proof.Execution) is not { } transition)
        {
            return VerificationResult.Invalid(VerificationFailure.Proof, "the execution is not a snarkVM execution with exactly one transition");
        }

        if (transition.Program != $"{program.Name}.aleo")
        {
            return VerificationResult.Invalid(VerificationFailure.Program, $"{Quote(transition.Program)} was executed, the file says {program.Name}.aleo");
        }

        if (transition.Function != proof.Function.Function)
        {
            return VerificationResult.Invalid(VerificationFailure.Function, $"the function '{Quote(transition.Function)}' was executed, the file says '{Quote(proof.Function.Function)}'");
        }

        if (!transition.PublicInputs.SequenceEqual(proof.PublicInputs))
        {
            return VerificationResult.Invalid(VerificationFailure.Input, $"the public inputs were {List(transition.PublicInputs)}, the file says {List(proof.PublicInputs)}");
        }

        return transition.PublicOutputs.SequenceEqual(proof.PublicOutputs)
            ? null
            : VerificationResult.Invalid(VerificationFailure.Output, $"the public outputs were {List(transition.PublicOutputs)}, the file says {List(proof.PublicOutputs)}");
    }

    private static VerificationResult? CheckCircuit(Proof proof, VerificationOptions trusted)
    {
        var circuit = proof.Circuit;
        if (!circuit.Hashes.TryGetValue($"{circuit.Program}.aleo", out var hash) || hash != proof.ProgramSha256)
        {
            return VerificationResult.Invalid(VerificationFailure.Circuit, "the circuit manifest is not this program's");
        }

        var meaning = circuit.MeaningSha256;
        return trusted.Directory is { } directory && meaning != directory.Manifest.MeaningSha256
                ? VerificationResult.Invalid(VerificationFailure.Circuit, $"the circuit manifest differs from the one in {directory.Path}: inputs and outputs may mean something else")
            : trusted.ManifestSha256 is { } expected && meaning != expected
                ? VerificationResult.Invalid(VerificationFailure.Circuit, $"the circuit manifest has the hash {meaning}, you trust {expected}: it may be another program, or its outputs may mean something else")
            : null;
    }

    private static VerificationResult? CheckClass(Proof proof)
    {
        if (proof.PublicOutputs is not [var output, ..])
        {
            return proof.Class is null && proof.Label is null && proof.Value is null
                ? null
                : VerificationResult.Invalid(VerificationFailure.Class, "the file names a class or a value, but the proof has no public output that shows one");
        }

        try
        {
            var result = proof.Circuit.Decode(ValueParser.Parse(output));
            return result.Class == proof.Class && result.Label == proof.Label && result.Value == proof.Value
                ? null
                : VerificationResult.Invalid(VerificationFailure.Class, $"the output {Quote(output)} means {Meaning(result.Class, result.Label, result.Value)}, the file says {Meaning(proof.Class, proof.Label, proof.Value)}");
        }
        catch (Exception problem) when (problem is MalformedInputException or AleoSyntaxException)
        {
            return VerificationResult.Invalid(VerificationFailure.Output, $"the output {Quote(output)} is not a class: {problem.Message}");
        }
    }

    // A key alone does not tell where a function's inputs end and its outputs begin (both are hashed in the same way, one index after the other); a program that commits has two public values.
    private static VerificationResult? CheckCommitment(Proof proof, VerificationOptions trusted) => trusted.Commitment is not { } expected ? null
        : trusted.KnowsNothing ? VerificationResult.Invalid(VerificationFailure.Commitment, "any program can output a commitment: name the program that must have made it")
        : (!trusted.KnowsMeaning && !proof.PublicInputs.IsEmpty) || proof.PublicOutputs is not [_, var given] ? VerificationResult.Invalid(VerificationFailure.Commitment, "the program outputs no commitment to weights; transpile with --weights input --commit")
        : given == expected ? null
        : VerificationResult.Invalid(VerificationFailure.Commitment, $"the proof is about the weights behind the commitment {Quote(given)}, expected {expected}");

    private static string Meaning(int? number, string? label, double? value) => value is { } quantity
        ? string.Create(CultureInfo.InvariantCulture, $"the value {quantity} ('{Quote(label ?? "")}')")
        : $"class {number} ('{Quote(label ?? "")}')";

    // Text in base 32 has letters long before so many digits; reading a number of megabytes takes an engine minutes.
    [GeneratedRegex("[0-9_]{100}")]
    private static partial Regex LongNumber();

    private static string List(IReadOnlyCollection<string> values) => values.Count == 0 ? "none" : string.Join(", ", values.Select(Quote));

    /// <summary>A text of the file, fit for a message.</summary>
    private static string Quote(string text) => VisibleText.Shorten(text, MaximumQuote);
}
