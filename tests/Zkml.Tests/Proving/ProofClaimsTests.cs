using System.Text.Json.Nodes;
using Zkml.Proving;
using Zkml.Running;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>Each claim of a proof file that is changed by itself is refused under its own name, before any engine is asked.</summary>
public sealed class ProofClaimsTests : IDisposable
{
    private static readonly Proof Honest = NanoProof.Load();

    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_proof_whose_claims_fit_together_has_no_contradiction_whatever_true_facts_the_verifier_knows()
    {
        var directory = NanoProof.Directory(_temporary);
        foreach (var trusted in new VerificationOptions[] { new(), new(directory), new(ManifestSha256: Honest.Circuit.MeaningSha256), new(directory, ManifestSha256: Honest.Circuit.MeaningSha256) })
        {
            ProofVerifier.FindContradiction(Honest, trusted).ShouldBeNull();
        }
    }

    [Fact]
    public void Every_claim_about_the_execution_is_compared_with_it()
    {
        Refusal(Honest with { PublicInputs = ["1u8"] }).ShouldBe((VerificationFailure.Input, "the public inputs were none, the file says 1u8"));
        Refusal(Honest with { PublicOutputs = ["4u8"] }).ShouldBe((VerificationFailure.Output, "the public outputs were 3u8, the file says 4u8"));
        Refusal(Honest with { PublicOutputs = [] }).ShouldBe((VerificationFailure.Output, "the public outputs were 3u8, the file says none"));
        Refusal(Honest with { PublicOutputs = ["3u8", "3u8"] }).ShouldBe((VerificationFailure.Output, "the public outputs were 3u8, the file says 3u8, 3u8"));
        Refusal(Executed(transition => transition["program"] = "other.aleo")).ShouldBe((VerificationFailure.Program, "other.aleo was executed, the file says nano_model.aleo"));
        Refusal(Executed(transition => transition["function"] = "other")).ShouldBe((VerificationFailure.Function, "the function 'other' was executed, the file says 'main'"));
        Refusal(Executed(transition => transition.Parent!.AsArray().Add(transition.DeepClone()))).ShouldBe((VerificationFailure.Proof, "the execution is not a snarkVM execution with exactly one transition"));
        Refusal(Executed(transition => transition.Parent!.AsArray().Clear())).ShouldBe((VerificationFailure.Proof, "the execution is not a snarkVM execution with exactly one transition"));
        Refusal(Honest with { Execution = "{}" }).ShouldBe((VerificationFailure.Proof, "the execution is not a snarkVM execution with exactly one transition"));
    }

    [Fact]
    public void A_number_of_a_hundred_digits_is_no_field_element_and_one_of_ninety_nine_may_stand_somewhere()
    {
        Refusal(Executed(transition => transition["tcm"] = new string('1', 100))).Failure.ShouldBe(VerificationFailure.Proof);
        ProofVerifier.FindContradiction(Executed(transition => transition["tcm"] = new string('1', 99)), new()).ShouldBeNull();
    }

    [Fact]
    public void Every_claim_about_the_class_is_compared_with_what_the_output_means()
    {
        Refusal(Honest with { Class = 4 }).ShouldBe((VerificationFailure.Class, "the output 3u8 means class 3 ('3'), the file says class 4 ('3')"));
        Refusal(Honest with { Class = null }).ShouldBe((VerificationFailure.Class, "the output 3u8 means class 3 ('3'), the file says class  ('3')"));
        Refusal(Honest with { Label = "4" }).ShouldBe((VerificationFailure.Class, "the output 3u8 means class 3 ('3'), the file says class 3 ('4')"));
        Refusal(Honest with { Label = null }).ShouldBe((VerificationFailure.Class, "the output 3u8 means class 3 ('3'), the file says class 3 ('')"));
        Refusal(Honest with { Value = 3 }).ShouldBe((VerificationFailure.Class, "the output 3u8 means class 3 ('3'), the file says the value 3 ('3')"));
    }

    [Fact]
    public void A_proof_without_a_public_output_may_name_neither_class_nor_label_nor_value()
    {
        var hidden = Executed(transition => transition["outputs"]![0]!["type"] = "private") with { PublicOutputs = [], Class = null, Label = null, Value = null };

        ProofVerifier.FindContradiction(hidden, new()).ShouldBeNull();
        foreach (var named in new[] { hidden with { Class = 3 }, hidden with { Label = "3" }, hidden with { Value = 3 } })
        {
            Refusal(named).ShouldBe((VerificationFailure.Class, "the file names a class or a value, but the proof has no public output that shows one"));
        }
    }

    [Fact]
    public void The_program_is_the_one_that_its_hash_and_its_function_name()
    {
        Refusal(Honest with { ProgramSha256 = new('0', 64) }).ShouldBe((VerificationFailure.Program, "the program's text does not match its SHA-256 in the file"));
        Refusal(Honest with { Function = Honest.Function with { Function = "other" } }).ShouldBe((VerificationFailure.Function, "the program nano_model.aleo has no function 'other'"));
        Refusal(WithProgram("this is no program")).Failure.ShouldBe(VerificationFailure.Program);
        Refusal(WithProgram("this is no program")).Explanation.ShouldStartWith("the program does not parse: ");
    }

    [Fact]
    public void A_program_other_than_the_trusted_one_is_refused()
    {
        var directory = NanoProof.Directory(_temporary);
        var other = WithProgram(Honest.Function.Program.Replace("closure unpack3_u16", "closure unpack4_u16").Replace("call unpack3_u16", "call unpack4_u16"));
        var manifest = other with { Circuit = other.Circuit with { Hashes = other.Circuit.Hashes.SetItem("nano_model.aleo", other.ProgramSha256) } };

        Refusal(manifest, new(directory)).ShouldBe((VerificationFailure.Program, $"the proof is about another program than the one in {directory.Path}"));
        ProofVerifier.FindContradiction(manifest, new()).ShouldBeNull("who knows no program compares with none");
    }

    [Fact]
    public void The_manifest_belongs_to_the_program_and_means_what_the_verifier_trusts()
    {
        var directory = NanoProof.Directory(_temporary);
        var renamed = Honest with { Label = "a cat", Circuit = Honest.Circuit with { ClassLabels = Honest.Circuit.ClassLabels.SetItem(3, "a cat") } };

        Refusal(Honest with { Circuit = Honest.Circuit with { Program = "other" } }).ShouldBe((VerificationFailure.Circuit, "the circuit manifest is not this program's"));
        Refusal(Honest with { Circuit = Honest.Circuit with { Hashes = Honest.Circuit.Hashes.SetItem("nano_model.aleo", new('0', 64)) } }).ShouldBe((VerificationFailure.Circuit, "the circuit manifest is not this program's"));
        ProofVerifier.FindContradiction(renamed, new()).ShouldBeNull();
        Refusal(renamed, new(directory)).ShouldBe((VerificationFailure.Circuit, $"the circuit manifest differs from the one in {directory.Path}: inputs and outputs may mean something else"));
        Refusal(renamed, new(ManifestSha256: Honest.Circuit.MeaningSha256)).Explanation.ShouldStartWith($"the circuit manifest has the hash {renamed.Circuit.MeaningSha256}, you trust {Honest.Circuit.MeaningSha256}");
    }

    [Fact]
    public void A_commitment_is_the_second_output_of_a_program_that_the_verifier_knows()
    {
        var directory = NanoProof.Directory(_temporary);
        var committing = Executed(transition => transition["outputs"]!.AsArray().Add(new JsonObject { ["type"] = "public", ["id"] = "1field", ["value"] = "7field" })) with { PublicOutputs = ["3u8", "7field"] };
        const string None = "the program outputs no commitment to weights; transpile with --weights input --commit";

        ProofVerifier.FindContradiction(committing, new(directory, Commitment: "7field")).ShouldBeNull();
        ProofVerifier.FindContradiction(committing, new(KeySha256: new('0', 64), Commitment: "7field")).ShouldBeNull();
        Refusal(committing, new(directory, Commitment: "8field")).ShouldBe((VerificationFailure.Commitment, "the proof is about the weights behind the commitment 7field, expected 8field"));
        Refusal(committing, new(Commitment: "7field")).ShouldBe((VerificationFailure.Commitment, "any program can output a commitment: name the program that must have made it"));
        Refusal(Honest, new(directory, Commitment: "7field")).ShouldBe((VerificationFailure.Commitment, None));

        // A key does not say where inputs end and outputs begin: a public input may be what another program gives out.
        var given = Executed(transition =>
        {
            transition["outputs"]!.AsArray().Add(new JsonObject { ["type"] = "public", ["id"] = "1field", ["value"] = "7field" });
            transition["inputs"]!.AsArray().Add(new JsonObject { ["type"] = "public", ["id"] = "1field", ["value"] = "1u8" });
        }) with
        { PublicInputs = ["1u8"], PublicOutputs = ["3u8", "7field"] };
        Refusal(given, new(KeySha256: new('0', 64), Commitment: "7field")).ShouldBe((VerificationFailure.Commitment, None));
        ProofVerifier.FindContradiction(given, new(directory, Commitment: "7field")).ShouldBeNull();
    }

    private static (VerificationFailure? Failure, string Explanation) Refusal(Proof proof, VerificationOptions? trusted = null)
    {
        var result = ProofVerifier.FindContradiction(proof, trusted ?? new()).ShouldNotBeNull();
        return (result.Failure, result.Explanation);
    }

    private static Proof WithProgram(string text) => Honest with { Function = Honest.Function with { Program = text }, ProgramSha256 = CircuitManifest.HashOf(text) };

    private static Proof Executed(Action<JsonObject> change)
    {
        var execution = JsonNode.Parse(Honest.Execution)!;
        change(execution["transitions"]![0]!.AsObject());
        return Honest with { Execution = execution.ToJsonString() };
    }
}
