using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

[Collection(nameof(ProvenDigit))]
public sealed class ProveVerifyTests(ProvenDigit proven) : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void A_proof_says_the_class_and_the_version_that_networks_take_today()
    {
        var report = proven.Report!;

        report["class"]!.GetValue<int>().ShouldBe(7);
        report["proof"]!.GetValue<string>().ShouldBe(proven.File);
        report["proofVersion"]!["varuna"]!.GetValue<int>().ShouldBe(3);
        report["seconds"]!.GetValue<double>().ShouldBePositive();
    }

    [FactWithEngine]
    public void A_proof_verifies_by_a_key_that_is_derived_from_its_program()
    {
        var verdict = proven.Verify(proven.Document(), "--program", proven.Directory);

        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["program"]!.GetValue<string>().ShouldBe("digits.aleo");
        verdict["function"]!.GetValue<string>().ShouldBe("main");
        verdict["class"]!.GetValue<int>().ShouldBe(7);
        verdict["publicInputs"]!.AsArray().ShouldBeEmpty();
        verdict["publicOutputs"]!.AsArray().Select(output => output!.GetValue<string>()).ShouldBe(["7u8"]);
        verdict["keySource"]!.GetValue<string>().ShouldBe("derived");
        verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain(line => line.StartsWith("which image it was"));
    }

    [FactWithEngine]
    public void Another_trusted_program_is_told_apart()
    {
        var other = Path.Combine(_folder.Path, "other");
        CommandRun.Of("transpile", "binary", "--out", other, "--name", "digits", "--quiet").ShouldSucceed();

        Reason(proven.Verify(proven.Document(), "--program", other)).ShouldBe("program-differs");
    }

    [FactWithEngine]
    public void A_key_that_the_verifier_trusts_needs_no_derivation()
    {
        var hash = CommandRun.Of("setup", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json["verifyingKeySha256"]!.GetValue<string>();

        proven.Verify(proven.Document(), "--key-hash", hash)["valid"]!.GetValue<bool>().ShouldBeTrue();
        Reason(proven.Verify(proven.Document(), "--key-hash", new string('0', 64))).ShouldBe("key-differs");
    }

    [FactWithEngine]
    public void Without_parameters_and_without_a_trusted_key_the_key_is_not_checked()
    {
        // The program's text is changed so that no key of it is in the cache; the hashes are recomputed.
        var document = Forgery.WithUnusedStruct(proven.Document(), "unused");
        var parameters = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;
        using (new NoNetwork())
        {
            Reason(proven.Verify(document, "--parameters", parameters)).ShouldBe("key-not-checked");
        }
    }

    [FactWithEngine]
    public void Setup_reports_what_the_counter_says()
    {
        var setup = CommandRun.Of("setup", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json;
        var inspected = CommandRun.Of("inspect", "square", "--json").ShouldSucceed().Json;

        setup["constraints"]!.GetValue<int>().ShouldBe(inspected["constraints"]!["total"]!.GetValue<int>());
        setup["nonzeros"]!.ToJsonString().ShouldBe(inspected["nonzeros"]!.ToJsonString());
        setup["verifyingKeyBytes"]!.GetValue<int>().ShouldBe(673);
    }

    [FactWithEngine]
    public void The_words_say_what_was_proven_and_what_was_not()
    {
        var output = CommandRun.Of("verify", proven.File, "--program", proven.Directory, "--engine", "native").ShouldSucceed().Output;

        output.ShouldContain("valid");
        output.ShouldContain("on some input that only they");
        output.ShouldContain("not proven");
    }

    [FactWithEngine]
    public void A_batch_writes_a_proof_a_sample_and_all_of_them_verify()
    {
        var folder = Path.Combine(_folder.Path, "proofs");

        var report = CommandRun.Of("prove", "--target", "aleo", proven.Directory, "--batch", "mnist:test:1-10", "--out", folder, "--engine", "native", "--json").ShouldSucceed().Json;

        var proofs = report["proofs"]!.AsArray();
        proofs.Count.ShouldBe(10);
        foreach (var proof in proofs)
        {
            var verdict = CommandRun.Of("verify", proof!["proof"]!.GetValue<string>(), "--program", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json;
            verdict["class"]!.GetValue<int>().ShouldBe(proof["class"]!.GetValue<int>());
        }
    }

    private static string Reason(JsonNode verdict) => verdict["reason"]!.GetValue<string>();
}
