using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

[Collection(nameof(ProvenDigit))]
public sealed class TamperedProofTests(ProvenDigit proven)
{
    public static TheoryData<string> Forgeries => [.. ForgedProofs.All.Keys];

    [TheoryWithEngine]
    [MemberData(nameof(Forgeries))]
    public void A_proof_that_was_changed_is_refused_and_what_was_changed_is_named(string forgery)
    {
        var forged = ForgedProofs.All[forgery];

        var run = proven.VerifyText(forged.Change(proven.Document()), forged.Trusting(proven));

        if (forged.Reason is null)
        {
            run.ExitCode.ShouldBe(2, run.Output);
            run.Json["error"]!.GetValue<string>().ShouldContain(forged.Words);
            return;
        }

        run.ExitCode.ShouldBe(1, run.Error);
        run.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["reason"]!.GetValue<string>().ShouldBe(forged.Reason, run.Json["explanation"]!.GetValue<string>());
        run.Json["explanation"]!.GetValue<string>().ShouldContain(forged.Words);
        run.Json["publicOutputs"].ShouldBeNull();
    }

    [Fact]
    public void There_are_forgeries_of_everything_that_a_proof_says() => ForgedProofs.All.Count.ShouldBeGreaterThan(50);

    [FactWithEngine]
    public void Another_programs_proof_and_key_under_this_programs_text_are_refused()
    {
        // Program B gives 9 whatever it sees; it is proven, and then shown as if it were program A.
        using var folder = new TemporaryDirectory();
        var forger = DirectoryCopy.To(proven.Directory, Path.Combine(folder.Path, "forger"));
        ForgedDirectory.MakeConstant(forger, "9u8");
        var path = Path.Combine(folder.Path, "b.json");
        CommandRun.Of("prove", "--target", "aleo", forger, "--sample", "mnist:test:0", "--out", path, "--engine", "native", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(9);
        var honest = proven.Document();
        var forged = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        proven.Verify(forged)["valid"]!.GetValue<bool>().ShouldBeTrue();
        proven.Verify(forged, "--program", proven.Directory)["reason"]!.GetValue<string>().ShouldBe("program-differs");
        proven.Verify(forged, "--manifest-hash", proven.ManifestHash)["reason"]!.GetValue<string>().ShouldBe("circuit-differs");

        // The outputs of one run under the proof of another.
        var replayed = proven.Document();
        var outputs = forged["execution"]!["transitions"]![0]!["outputs"]!;
        (replayed["execution"]!["transitions"]![0]!["outputs"], replayed["publicOutputs"]![0], replayed["class"], replayed["label"]) = (outputs.DeepClone(), "9u8", 9, "9");
        proven.Verify(replayed)["reason"]!.GetValue<string>().ShouldBeOneOf("output-differs", "proof-invalid");

        Forgery.WithProgram(forged, _ => honest["program"]!.GetValue<string>());
        forged["circuit"] = honest["circuit"]!.DeepClone();
        proven.Verify(forged)["reason"]!.GetValue<string>().ShouldBe("key-differs");
        proven.Verify(forged, "--program", proven.Directory)["reason"]!.GetValue<string>().ShouldBe("key-differs");

        forged["verifyingKey"] = honest["verifyingKey"]!.GetValue<string>();
        proven.Verify(forged)["reason"]!.GetValue<string>().ShouldBe("proof-invalid");
    }
}
