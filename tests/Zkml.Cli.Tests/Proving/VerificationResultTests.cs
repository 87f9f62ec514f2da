using System.Text.Json.Nodes;
using Zkml.Aleo.Canonical;
using Zkml.Cli.Tests.Support;
using Zkml.SnarkVm.Keys;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>What is said of a proof that holds rests on what the verifier knows, never on the file's own words.</summary>
[Collection(nameof(ProvenDigit))]
public sealed class VerificationResultTests(ProvenDigit proven) : IDisposable
{
    private static readonly string[] Meaning = ["class", "label", "value", "manifestSha256"];

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void Without_a_program_that_the_verifier_names_nothing_is_said_of_classes()
    {
        var verdict = proven.Verify(proven.Document());

        ShouldSayNothingOfClasses(verdict);
        verdict["publicOutputs"]!.AsArray().Select(output => output!.GetValue<string>()).ShouldBe(["7u8"]);
        verdict["proven"]!.GetValue<string>().ShouldEndWith("and it gave 7u8");
        verdict["trusted"]!.AsArray().ShouldBeEmpty();
        Lines(verdict).Count(line => line.Contains("any program at all could have given these outputs")).ShouldBe(1);
    }

    [FactWithEngine]
    public void The_words_without_a_program_say_that_any_could_have_given_the_outputs_and_name_no_class()
    {
        var output = CommandRun.Of("verify", proven.File, "--engine", "native").ShouldSucceed().Output;

        output.ShouldContain("any program at all could have given these outputs");
        output.ShouldContain("it gave 7u8");
        output.ShouldNotContain("class 7");
        output.ShouldNotContain("image");
        output.ShouldNotContain(proven.Document()["circuit"]!["covers"]!.GetValue<string>());
    }

    [FactWithEngine]
    public void Whatever_the_files_manifest_makes_of_the_outputs_a_verdict_without_a_program_does_not_repeat_it()
    {
        foreach (var (change, words) in Retellings())
        {
            var document = proven.Document();
            change(document);

            var verdict = proven.Verify(document);

            verdict["valid"]!.GetValue<bool>().ShouldBeTrue(words);
            ShouldSayNothingOfClasses(verdict);
            verdict.ToJsonString().ShouldNotContain(words);
            proven.Verify(document, "--program", proven.Directory)["reason"]!.GetValue<string>().ShouldBe("circuit-differs", words);
            proven.Verify(document, "--manifest-hash", ManifestHash())["reason"]!.GetValue<string>().ShouldBe("circuit-differs", words);
        }
    }

    [FactWithEngine]
    public void A_trusted_key_says_which_program_it_was_and_not_what_its_outputs_mean()
    {
        var hash = KeyHash();
        var document = proven.Document();
        (document["label"], document["circuit"]!["output"]!["labels"]![7]) = ("a cat", "a cat");

        var verdict = proven.Verify(document, "--key-hash", hash);

        ShouldSayNothingOfClasses(verdict);
        verdict.ToJsonString().ShouldNotContain("a cat");
        verdict["proven"]!.GetValue<string>().ShouldContain("the program of the verifying key that you trust");
        verdict["program"]!.GetValue<string>().ShouldBe("digits.aleo");
        Lines(verdict).ShouldNotContain(line => line.Contains("any program at all"));
    }

    [FactWithEngine]
    public void A_trusted_key_that_was_not_derived_here_does_not_say_which_values_are_outputs()
    {
        var hash = KeyHash();
        var entry = Path.Combine(TestCache.Folder, "keys", KeyId.Of(new(CanonicalProgram.Read(proven.Document()["program"]!.GetValue<string>()), "main")).Value);
        var aside = Path.Combine(_folder.Path, "aside");
        Directory.Move(entry, aside);
        try
        {
            var verdict = proven.Verify(proven.Document(), "--key-hash", hash);

            verdict["keySource"]!.GetValue<string>().ShouldBe("trusted");
            verdict["proven"]!.GetValue<string>().ShouldBe("somebody ran the program of the verifying key that you trust, and its public values are, inputs before outputs, 7u8");
            Lines(verdict).ShouldContain(line => line.Contains("which of the public values are inputs"));
        }
        finally
        {
            Directory.Move(aside, entry);
        }
    }

    [FactWithEngine]
    public void The_manifest_hash_that_transpile_prints_stands_for_program_and_labels()
    {
        var hash = ManifestHash();

        var verdict = proven.Verify(proven.Document(), "--manifest-hash", hash);

        verdict["class"]!.GetValue<int>().ShouldBe(7);
        verdict["label"]!.GetValue<string>().ShouldBe("7");
        verdict["manifestSha256"]!.GetValue<string>().ShouldBe(hash);
        verdict["trusted"]!.AsArray().Select(fact => fact!.GetValue<string>()).ShouldBe(["manifest"]);
        proven.Verify(proven.Document(), "--program", proven.Directory)["manifestSha256"]!.GetValue<string>().ShouldBe(hash);
        proven.Verify(proven.Document(), "--manifest-hash", new string('0', 64))["reason"]!.GetValue<string>().ShouldBe("circuit-differs");
    }

    [FactWithEngine]
    public void A_folder_with_other_tests_and_counts_means_the_same()
    {
        var elsewhere = DirectoryCopy.To(proven.Directory, Path.Combine(_folder.Path, "elsewhere"));
        var path = Path.Combine(elsewhere, "circuit.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        manifest["counts"]!["weights"] = 1;
        manifest["sha256"]!.AsObject().Remove("src/main.leo").ShouldBeTrue();
        File.WriteAllText(path, manifest.ToJsonString());

        proven.Verify(proven.Document(), "--program", elsewhere)["class"]!.GetValue<int>().ShouldBe(7);
    }

    [FactWithEngine]
    public void Prove_suggests_to_verify_with_the_program()
    {
        var output = CommandRun.Of("prove", "--target", "aleo", proven.Directory, "--sample", "mnist:test:0", "--out", Path.Combine(_folder.Path, "again.json"), "--engine", "native").ShouldSucceed().Output;

        output.ShouldContain($"--program {proven.Directory}");
    }

    [Fact]
    public void A_commitment_without_the_program_that_must_have_given_it_is_bad_usage() =>
        CommandRun.Of("verify", ProofCase.Of("commitment-of-any-program.proof.json"), "--commitment", "3728254321139370458952262615633899056707923243722950374407623255027072658694field")
            .ShouldBeRefused(2, "--commitment needs --program DIR", "any program could output");

    [Theory]
    [InlineData("007field")]
    [InlineData("-7field")]
    [InlineData("7field\n")]
    [InlineData("7 field")]
    [InlineData("7u64")]
    [InlineData("8444461749428370424248824938781546531375899335154063827935233455917409239041field")]
    [InlineData("8444461749428370424248824938781546531375899335154063827935233455917409239048field")]
    public void A_commitment_in_another_spelling_than_snarkVMs_is_bad_usage_and_no_verdict(string commitment) =>
        CommandRun.Of("verify", ProofCase.Of("commitment-of-any-program.proof.json"), "--commitment", commitment, "--key-hash", new string('0', 64))
            .ShouldBeRefused(2, "--commitment is '", "expected a field element");

    /// <summary>Ways to give a proven 7 another meaning, in files that fit together; each with what the reader is to believe.</summary>
    private static IEnumerable<(Action<JsonObject> Change, string Words)> Retellings()
    {
        yield return (document =>
        {
            (document["class"], document["label"]) = (1, "1");
            (document["circuit"]!["output"]!["kind"], document["circuit"]!["output"]!["labels"]![1]) = ("logits", "1");
        }, "class 1");
        yield return (document => (document["label"], document["circuit"]!["output"]!["labels"]![7]) = ("a cat", "a cat"), "a cat");
        yield return (document => document["circuit"]!["dataset"] = "fashion-mnist", "fashion-mnist");
        yield return (document => document["circuit"]!["model"] = "somebody else's", "somebody else's");
    }

    private static void ShouldSayNothingOfClasses(JsonNode verdict)
    {
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var name in Meaning)
        {
            verdict.AsObject().ContainsKey(name).ShouldBeFalse(name);
        }

        verdict["proven"]!.GetValue<string>().ShouldNotContain("class");
    }

    private string KeyHash() => CommandRun.Of("setup", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json["verifyingKeySha256"]!.GetValue<string>();

    private string ManifestHash() =>
        CommandRun.Of("transpile", "square", "--out", Path.Combine(_folder.Path, "published"), "--name", "digits", "--json").ShouldSucceed().Json["manifestSha256"]!.GetValue<string>();

    private static IEnumerable<string> Lines(JsonNode verdict) => verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>());
}
