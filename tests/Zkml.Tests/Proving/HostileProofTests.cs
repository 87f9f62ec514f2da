using System.Text.Json.Nodes;
using Zkml.Aleo.Canonical;
using Zkml.Host;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>What somebody writes into a proof file who wants a verifier to say too much, to fail, or to work and show without bound.</summary>
public sealed class HostileProofTests : IDisposable
{
    private const int Megabyte = 1_000_000;

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Forgeries", "forged3.json");

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-1i8", "-1")]
    [InlineData("-170141183460469231731687303715884105728i128", "-170141183460469231731687303715884105728")]
    [InlineData("10u8", "10")]
    [InlineData("2147483648u32", "2147483648")]
    [InlineData("340282366920938463463374607431768211455u128", "340282366920938463463374607431768211455")]
    [InlineData("[ -1i8, 3i8 ]", "-1")]
    public void An_output_that_is_none_of_the_classes_means_none(string output, string number)
    {
        var verdict = ProofVerifier.FindContradiction(WithOutput(output), new()).ShouldNotBeNull();

        verdict.Failure.ShouldBe(VerificationFailure.Output);
        verdict.Explanation.ShouldContain($"there is no class {number}: the classes are 0 to 9");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("2group")]
    [InlineData("4group")]
    [InlineData("[[1u8], [2u8]]")]
    [InlineData("{ a: 1u8 }")]
    [InlineData("true")]
    [InlineData("\"text\"")]
    [InlineData("\u0663u8")]
    public void An_output_that_is_no_number_means_no_class(string output) =>
        ProofVerifier.FindContradiction(WithOutput(output), new()).ShouldNotBeNull().Failure.ShouldBe(VerificationFailure.Output);

    [Fact]
    public void A_manifest_that_the_verifier_trusts_is_about_one_function_of_its_program()
    {
        // The folder of somebody honest whose program has another function, for whatever else.
        var honest = ProofFile.Load(Path);
        var program = CanonicalProgram.Read(
            honest.Function.Program.Replace("function main:", "function other:\n    input r0 as u8.private;\n    add r0 0u8 into r1;\n    output r1 as u8.public;\n\nfunction main:")).Text;
        var hash = CircuitManifest.HashOf(program);
        var manifest = honest.Circuit with { Hashes = honest.Circuit.Hashes.SetItem("nano_model.aleo", hash) };
        var document = JsonNode.Parse(File.ReadAllText(Path))!;
        document["circuit"]!["sha256"]!["nano_model.aleo"] = hash;
        var directory = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "trusted")).FullName;
        File.WriteAllText(System.IO.Path.Combine(directory, "nano_model.aleo"), program);
        File.WriteAllText(System.IO.Path.Combine(directory, CircuitManifest.FileName), document["circuit"]!.ToJsonString());
        var main = honest with { Function = new(program, "main"), ProgramSha256 = hash, Circuit = manifest };
        var other = main with { Function = new(program, "other"), Execution = main.Execution.Replace("\"main\"", "\"other\"") };

        foreach (var trusted in new[] { new VerificationOptions(TranspiledDirectory.Open(directory)), new VerificationOptions(ManifestSha256: manifest.MeaningSha256) })
        {
            ProofVerifier.FindContradiction(main, trusted).ShouldBeNull();
            var verdict = ProofVerifier.FindContradiction(other, trusted).ShouldNotBeNull();
            verdict.Failure.ShouldBe(VerificationFailure.Function);
            verdict.Explanation.ShouldBe("the proof is about the function 'other', and the manifest that you trust about 'main'");
        }

        // Who trusts no manifest is told no class.
        ProofVerifier.FindContradiction(other, new()).ShouldBeNull();
    }

    [Fact]
    public void A_version_of_the_proof_system_that_anybody_can_forge_proves_nothing()
    {
        var verdict = ProofVerifier.FindContradiction(ProofFile.Load(Path) with { Version = new(1, 3) }, new()).ShouldNotBeNull();

        verdict.Failure.ShouldBe(VerificationFailure.Version);
        verdict.Explanation.ShouldContain("anybody can forge");
    }

    [Theory]
    [InlineData("function")]
    [InlineData("publicOutputs")]
    [InlineData("label")]
    [InlineData("program")]
    [InlineData("programSha256")]
    [InlineData("circuit")]
    public void However_long_a_text_of_the_file_is_the_verdict_is_not(string property)
    {
        var proof = ProofFile.Load(Path);
        var text = new string('x', Megabyte);
        var changed = property switch
        {
            "function" => proof with { Function = proof.Function with { Function = text } },
            "publicOutputs" => proof with { PublicOutputs = [text, text] },
            "label" => proof with { Label = text },
            "program" => proof with { Function = proof.Function with { Program = text }, ProgramSha256 = CircuitManifest.HashOf(text) },
            "programSha256" => proof with { ProgramSha256 = text },
            _ => proof with { Circuit = proof.Circuit with { ClassLabels = [.. Enumerable.Repeat(text, 10)] } },
        };

        ProofVerifier.FindContradiction(changed, new()).ShouldNotBeNull().Explanation.Length.ShouldBeInRange(20, 500);
    }

    [Theory]
    [InlineData("engine", 300)]
    [InlineData("network", 300)]
    [InlineData("function", 300)]
    [InlineData("label", 300)]
    [InlineData("publicOutputs[0]", Megabyte + 1)]
    [InlineData("circuit.program", 5_000)]
    [InlineData("circuit.model", 5_000)]
    [InlineData("circuit.input.type", 5_000)]
    [InlineData("circuit.output.labels[0]", 5_000)]
    public void A_text_that_is_longer_than_any_true_one_is_refused_when_it_is_read(string place, int length) =>
        ShouldBeRefused(document => At(document, place).ReplaceWith(new string('x', length)), place);

    [Theory]
    [InlineData("1")]
    [InlineData("1_")]
    public void A_number_that_an_engine_would_read_for_minutes_is_refused_without_one(string digits)
    {
        var proof = ProofFile.Load(Path);
        var execution = JsonNode.Parse(proof.Execution)!;
        var input = execution["transitions"]![0]!["inputs"]![0]!;
        (input["type"], input["value"]) = ("constant", string.Concat(Enumerable.Repeat(digits, Megabyte)) + "field");

        var verdict = ProofVerifier.FindContradiction(proof with { Execution = execution.ToJsonString() }, new()).ShouldNotBeNull();

        verdict.Failure.ShouldBe(VerificationFailure.Proof);
        verdict.Explanation.ShouldBe("the execution has a number with more digits than a field element");
    }

    [Fact]
    public void An_execution_that_no_engine_would_read_is_refused_before_it_is_copied() =>
        ShouldBeRefused(document => document["execution"]!["x"] = new string('x', 9 * Megabyte), "execution: it has");

    [Fact]
    public void An_execution_of_millions_of_values_is_refused_before_they_become_objects() =>
        ShouldBeRefused(document => document["execution"]!["x"] = JsonNode.Parse($"[0{string.Concat(Enumerable.Repeat(",0", Megabyte))}]"), "execution: it holds more than");

    [Fact]
    public void More_files_than_a_folder_has_are_refused() =>
        ShouldBeRefused(
            document =>
            {
                for (var i = 0; i < 300; i++)
                {
                    document["circuit"]!["sha256"]![$"{i}"] = "";
                }
            },
            "circuit.sha256: expected an object of at most 256 strings");

    [Fact]
    public void What_a_manifest_says_to_readers_of_what_a_proof_covers_is_what_its_pipeline_says() =>
        ShouldBeRefused(document => document["circuit"]!["covers"] = "the proof covers everything", "circuit.covers: it says 'the proof covers everything', but the proof covers everything after");

    private void ShouldBeRefused(Action<JsonObject> change, string words)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path))!.AsObject();
        change(document);
        var path = System.IO.Path.Combine(_folder.Path, "proof.json");
        File.WriteAllText(path, document.ToJsonString());

        Should.Throw<MalformedInputException>(() => ProofFile.Load(path)).Message.ShouldContain(words);
    }

    private static JsonNode At(JsonNode document, string place) =>
        place.Replace("[0]", ".0", StringComparison.Ordinal).Split('.').Aggregate(document, (node, name) => (name == "0" ? node[0] : node[name])!);

    /// <summary>A proof whose execution says the same output as the file.</summary>
    private static Proof WithOutput(string output)
    {
        var proof = ProofFile.Load(Path);
        var execution = JsonNode.Parse(proof.Execution)!;
        execution["transitions"]![0]!["outputs"]![0]!["value"] = output;
        var changed = proof with { PublicOutputs = [output], Execution = execution.ToJsonString() };
        Transition.TryRead(changed.Execution).ShouldNotBeNull().PublicOutputs.ShouldBe([output]);
        return changed;
    }
}
