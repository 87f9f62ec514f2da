using System.Text.Json.Nodes;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Cli.Tests.Support;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Direct proofs from model to verdict, and what forgers do with them.</summary>
public sealed class DirectProofTests(DirectDigits digits) : IClassFixture<DirectDigits>
{
    private string[] Known => ["--model", digits.Directory, "--challenge", DirectDigits.Challenge];

    private ModelProof Proof => DirectProofFile.Load(digits.File);

    private ModelProof Batch => DirectProofFile.Load(digits.BatchFile);

    [Fact]
    public void A_digit_is_proven_and_the_proof_verified_from_the_model_alone()
    {
        var report = digits.Report.Json;
        report["kind"]!.GetValue<string>().ShouldBe("direct");
        report["class"]!.GetValue<int>().ShouldBe(9);
        report["expected"]!.GetValue<int>().ShouldBe(9);
        report["instances"]!.GetValue<int>().ShouldBe(1);
        report["sample"]!.GetValue<string>().ShouldBe("mnist:test:7");
        report["proverCpuSeconds"]!.GetValue<double>().ShouldBePositive();
        new FileInfo(digits.File).Length.ShouldBeLessThan(6_000);

        foreach (var model in new[] { "nano", digits.Directory })
        {
            var verdict = CommandRun.Of("verify", digits.File, "--model", model, "--challenge", DirectDigits.Challenge + "field", "--engine", "module", "--json").ShouldSucceed().Json;
            verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
            verdict["kind"]!.GetValue<string>().ShouldBe("direct");
            verdict["class"]!.GetValue<int>().ShouldBe(9);
            verdict["model"]!.GetValue<string>().ShouldBe(report["model"]!.GetValue<string>());
            verdict["publicInputs"]!.AsArray().Select(input => input!.GetValue<string>()).ShouldBe([Proof.Model.Value.ToString(), DirectDigits.Challenge]);
        }
    }

    [Fact]
    public void What_a_proof_takes_is_told_before_it_is_made()
    {
        digits.Report.Error.ShouldContain("a proof takes about ");
        digits.Report.Error.ShouldContain(" MB of memory with the module engine");
        digits.Batch.Error.ShouldContain("a proof of 3 samples takes about ");

        foreach (var command in new[] { CommandRun.Of("inspect", "nano", "--json"), CommandRun.Of("transpile", "nano", "--out", digits.In("again"), "--target", "direct", "--json") })
        {
            var direct = command.ShouldSucceed().Json["direct"]!;
            direct["constraints"]!.GetValue<int>().ShouldBeInRange(600, 710);
            direct["forecast"]!["seconds"]!.GetValue<double>().ShouldBePositive();
            direct["forecast"]!["memoryBytes"]!.GetValue<long>().ShouldBeInRange(10_000_000, 200_000_000);
            direct["forecast"]!["proofBytes"]!.GetValue<int>().ShouldBe(Proof.Proof.Length);
            direct["forecast"]!["verifyingKeyBytes"]!.GetValue<int>().ShouldBe(Proof.VerifyingKey.Length);
        }

        CommandRun.Of("inspect", "nano").ShouldSucceed().Output.ShouldContain("proving takes");
    }

    [Fact]
    public void The_circuit_in_a_directory_is_not_believed()
    {
        var directory = digits.In("forged");
        CommandRun.Of("transpile", "nano", "--out", directory, "--target", "direct", "--quiet").ShouldSucceed();
        var path = Path.Combine(directory, "circuit.r1cs");
        var (system, field) = R1csFile.Read(File.ReadAllBytes(path));
        var content = R1csFile.Write(system with { Constraints = [.. system.Constraints.Reverse()] }, field);
        var manifest = Path.Combine(directory, "circuit.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(Sha256Hex.Of(File.ReadAllBytes(path)), Sha256Hex.Of(content)));
        File.WriteAllBytes(path, content);

        CommandRun.Of("verify", digits.File, "--model", directory, "--challenge", DirectDigits.Challenge, "--engine", "module", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(9);
    }

    [Fact]
    public void A_batch_is_one_proof_whose_samples_have_places()
    {
        var report = digits.Batch.Json;
        report["instances"]!.GetValue<int>().ShouldBe(3);
        report["proofs"]!.AsArray().Single()!["samples"]!.AsArray().Select(sample => sample!["class"]!.GetValue<int>()).ShouldBe([7, 2, 1]);

        var verdict = CommandRun.Of("verify", digits.BatchDirectory, "--model", digits.Directory, "--engine", "module", "--json").ShouldSucceed().Json;
        verdict["results"]!.AsArray().Select(result => result!["class"]!.GetValue<int>()).ShouldBe([7, 2, 1]);
    }

    [Fact]
    public void A_key_hash_is_enough_to_verify_and_not_to_know_a_class()
    {
        var hash = CommandRun.Of(["verify", digits.File, .. Known, "--json"]).ShouldSucceed().Json["keyHash"]!.GetValue<string>();
        var verdict = CommandRun.Of("verify", digits.File, "--key-hash", hash, "--challenge", DirectDigits.Challenge, "--engine", "module", "--json").ShouldSucceed().Json;

        verdict["class"].ShouldBeNull();
        verdict["publicOutputs"]!.AsArray().Single()!.GetValue<string>().ShouldBe("9");
        verdict["notProven"]!.AsArray()[0]!.GetValue<string>().ShouldContain("what the outputs mean");

        Refused(CommandRun.Of("verify", digits.File, "--key-hash", hash, "--model-hash", new string('0', 62), "--challenge", DirectDigits.Challenge, "--json"), "model-differs");
        Refused(CommandRun.Of("verify", digits.File, "--key-hash", new string('0', 64), "--challenge", DirectDigits.Challenge, "--json"), "key-differs");
    }

    [Fact]
    public void A_verifier_must_name_what_is_trusted()
    {
        CommandRun.Of("verify", digits.File).ShouldBeRefused(2, "--model", "--key-hash");
        CommandRun.Of("verify", digits.File, "--program", digits.Directory, "--model", digits.Directory).ShouldBeRefused(2, "--program belongs to proofs of Aleo functions");
        CommandRun.Of("verify", digits.File, "--model", digits.Directory, "--challenge", "-1").ShouldBeRefused(2, "--challenge is '-1'");
        CommandRun.Of("verify", digits.File, "--model", digits.Directory, "--engine", "wasm").ShouldBeRefused(2, "auto, module, native");
    }

    [Fact]
    public void Another_challenge_or_none_is_told()
    {
        Refused(CommandRun.Of("verify", digits.File, "--model", digits.Directory, "--engine", "module", "--json"), "challenge-differs");
        Refused(CommandRun.Of("verify", digits.File, "--model", digits.Directory, "--challenge", "1", "--engine", "module", "--json"), "challenge-differs");
    }

    [Fact]
    public void Another_model_is_told_even_if_its_circuit_is_the_same()
    {
        Refused(CommandRun.Of("verify", digits.File, "--model", "square", "--challenge", DirectDigits.Challenge, "--engine", "module", "--json"), "model-differs");

        // A directory with two labels exchanged has the same constraint system, and another model hash.
        var other = digits.In("other");
        Directory.CreateDirectory(other);
        foreach (var file in Directory.GetFiles(digits.Directory))
        {
            File.Copy(file, Path.Combine(other, Path.GetFileName(file)));
        }

        var path = Path.Combine(other, "circuit.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["output"]!["labels"]![9] = "4";
        File.WriteAllText(path, manifest.ToJsonString());
        CommandRun.Of("verify", digits.File, "--model", other, "--challenge", DirectDigits.Challenge, "--engine", "module").ShouldBeRefused(2, "direct.model");
    }

    [Fact]
    public void Whatever_a_forger_writes_into_the_file_is_refused_and_told_apart()
    {
        var proof = Proof;
        Refused(digits.Verify(proof with { Instances = [new([4], [])] }, Known), "output-differs");
        Refused(digits.Verify(proof with { Challenge = new(1) }, "--model", digits.Directory, "--challenge", "1"), "proof-invalid");
        Refused(digits.Verify(proof with { Place = new(1, 2) }, Known), "place-differs");
        Refused(digits.Verify(proof with { VerifyingKey = Batch.VerifyingKey[..^8].ToArray().Concat(new byte[] { 4, 0, 0, 0, 0, 0, 0, 0 }).ToArray() }, Known), "key-differs");
        Refused(digits.Verify(proof with { Certificate = Flipped(proof.Certificate, 20) }, Known), "key-differs");
        Refused(digits.Verify(proof with { Proof = Flipped(proof.Proof, 300) }, Known), "proof-invalid");

        var batch = Batch;
        Refused(digits.Verify(batch with { Instances = [batch.Instances[1], batch.Instances[0], batch.Instances[2]] }, "--model", digits.Directory), "instances-differ");
        Refused(digits.Verify(batch with { Instances = batch.Instances.RemoveAt(2) }, "--model", digits.Directory), "instances-differ");
        Refused(digits.Verify(batch with { Place = new(3, 6) }, "--model", digits.Directory), "place-differs");
    }

    [Fact]
    public void The_proof_of_another_model_does_not_pass_for_this_one()
    {
        var other = digits.In("square.json");
        CommandRun.Of("prove", "square", "--sample", "7", "--out", other, "--challenge", DirectDigits.Challenge, "--engine", "module", "--quiet").ShouldSucceed();

        Refused(CommandRun.Of((string[])["verify", other, .. Known, "--engine", "module", "--json"]), "model-differs");
        Refused(digits.Verify(DirectProofFile.Load(other) with { Model = Proof.Model }, Known), "key-differs");
        Refused(digits.Verify(DirectProofFile.Load(other) with { Model = Proof.Model, VerifyingKey = Proof.VerifyingKey, Certificate = Proof.Certificate }, Known), "proof-invalid");
    }

    [Fact]
    public void Of_a_file_no_byte_can_be_changed()
    {
        var bytes = File.ReadAllBytes(digits.File);
        var path = digits.In("changed.json");
        var reasons = new HashSet<string>();

        // Verifications that begin take a while, so of these there are few; each byte is read in the tests of the file.
        for (var i = 3; i < bytes.Length; i += 7 * 13)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            File.WriteAllBytes(path, changed);
            var run = CommandRun.Of((string[])["verify", path, .. Known, "--engine", "module", "--json"]);
            run.ExitCode.ShouldBeInRange(1, 2, $"byte {i}");
            reasons.Add(run.ExitCode == 2 ? "malformed" : Reason(run));
        }

        reasons.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_directory_whose_batch_is_not_complete_is_not_valid()
    {
        var folder = Directory.CreateDirectory(digits.In("gaps")).FullName;
        File.Copy(digits.BatchFile, Path.Combine(folder, "a.json"));
        File.Copy(digits.BatchFile, Path.Combine(folder, "b.json"));

        var run = CommandRun.Of("verify", folder, "--model", digits.Directory, "--engine", "module", "--json");

        run.ExitCode.ShouldBe(1);
        run.Json["reason"]!.GetValue<string>().ShouldBe("instances-differ");
        run.Json["verdicts"]!.AsArray().Select(verdict => verdict!["valid"]!.GetValue<bool>()).ShouldBe([true, true]);
        run.Json["explanation"]!.GetValue<string>().ShouldContain("is there twice");
    }

    [Fact]
    public void A_directory_with_one_proof_of_a_larger_batch_is_not_valid()
    {
        var folder = Directory.CreateDirectory(digits.In("one of several")).FullName;
        DirectProofFile.Save(Path.Combine(folder, "only.json"), Batch with { Place = new(0, 130) });

        var run = CommandRun.Of("verify", folder, "--model", digits.Directory, "--engine", "module", "--json");

        run.ExitCode.ShouldBe(1);
        run.Json["reason"]!.GetValue<string>().ShouldBe("instances-differ");
        run.Json["explanation"]!.GetValue<string>().ShouldBe("of a batch of 130 samples, those at the places 3 to 129 are missing");
    }

    [Fact]
    public void What_a_file_says_of_the_size_of_its_batch_is_called_unproven()
    {
        var verdict = digits.Verify(Batch with { Place = new(0, 130) }, "--model", digits.Directory).ShouldSucceed().Json;

        verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>())
            .ShouldContain("how many samples the batch had: that these are the places 0 to 2 is proven, the 130 in all are the file's word");
    }

    [Fact]
    public void Options_of_the_other_target_are_refused()
    {
        CommandRun.Of("prove", digits.Directory, "--sample", "7", "--varuna", "2").ShouldBeRefused(2, "--varuna belongs to proofs of Aleo functions");
        CommandRun.Of("prove", digits.Directory, "--target", "aleo", "--sample", "7", "--challenge", "1").ShouldBeRefused(2, "--challenge belongs to direct proofs");
        CommandRun.Of("prove", digits.Directory, "--sample", "7", "--challenge", new string('9', 77)).ShouldBeRefused(2, "below the modulus");
    }

    private static byte[] Flipped(ReadOnlyMemory<byte> bytes, int place)
    {
        var changed = bytes.ToArray();
        changed[place] ^= 1;
        return changed;
    }

    private static string Reason(CommandRun run) => run.Json["reason"]!.GetValue<string>();

    private static void Refused(CommandRun run, string reason)
    {
        run.ExitCode.ShouldBe(1, run.Error);
        Reason(run).ShouldBe(reason, run.Output);
        run.Json["class"].ShouldBeNull();
    }
}
