using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Secrets;
using Zkml.Cli.Tests.Support;
using Zkml.Proving.Direct;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Direct proofs of a tree that nobody sees, from model to verdict. Keys take a second, so the tests share them by the cache.</summary>
public sealed class DirectPrivateWeightProofTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void A_tree_that_nobody_sees_is_proven_and_the_proof_is_about_the_weights_behind_the_commitment()
    {
        _ = TestCache.Folder;
        var (directory, proof) = (flowers.In("direct"), flowers.In("direct.proof.json"));
        var written = Transpile(flowers.Model, directory, "--target", "direct");
        var (file, commitment) = (written["weights"]!["file"]!.GetValue<string>(), written["direct"]!["commitment"]!.GetValue<string>());
        file.ShouldBe($"{directory}.weights.private.json");
        var run = CommandRun.Of("prove", directory, "--sample", $"{flowers.Csv}:149", "--out", proof, "--engine", "module").ShouldSucceed();

        // Whoever verifies has the folder and the commitment, not the weights.
        var elsewhere = DirectoryCopy.To(directory, flowers.In("published direct"));
        var verdict = Verify(proof, "--model", elsewhere, "--commitment", commitment);
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue(verdict.ToJsonString());
        verdict["label"]!.GetValue<string>().ShouldBe("virginica");
        verdict["commitment"]!.GetValue<string>().ShouldBe(commitment);
        verdict["proven"]!.GetValue<string>().ShouldContain($"with the weights behind the commitment {commitment}");
        Lines(verdict["notProven"]!).ShouldNotContain("whose weights");
        Lines(Verify(proof, "--model", elsewhere)["notProven"]!).ShouldContain("whose weights they are");
        CommandRun.Of("prove", elsewhere, "--sample", $"{flowers.Csv}:149", "--out", flowers.In("none.json")).ShouldBeRefused(2, "published direct.weights.private.json", "missing");

        // An auditor may see the weights, and knows the model.
        var audited = Verify(proof, "--weights", file, "--model", flowers.Model);
        audited["valid"]!.GetValue<bool>().ShouldBeTrue();
        Lines(audited["notProven"]!).ShouldNotContain("whose weights");
        CommandRun.Of("verify", proof, "--weights", file, "--model", elsewhere).ShouldBeRefused(2, "--weights needs --model with the model itself");
        CommandRun.Of("verify", proof, "--weights", file, "--model", flowers.Model, "--commitment", commitment).ShouldBeRefused(2, "not both");
        CommandRun.Of("verify", proof, "--weights", file, "--model", SecretTwin.Write(flowers.Model, flowers.In("not this.json"))).ShouldBeRefused(2, file, "not the weights of");

        // Another commitment, the one in the file exchanged, other weights in the same shape, another shape.
        Reason(proof, "--model", elsewhere, "--commitment", "1").ShouldBe("commitment-differs");
        var forged = flowers.In("forged.json");
        DirectProofFile.Save(forged, DirectProofFile.Load(proof) with { Commitment = 1 });
        Reason(forged, "--model", elsewhere).ShouldBe("commitment-differs");
        Reason(forged, "--key-hash", verdict["keyHash"]!.GetValue<string>(), "--commitment", "1").ShouldBe("proof-invalid");
        Transpile(SecretTwin.Write(flowers.Model, flowers.In("direct twin.json")), flowers.In("direct twin"), "--target", "direct");
        Reason(proof, "--model", flowers.In("direct twin")).ShouldBe("commitment-differs");
        Transpile(flowers.Model, flowers.In("direct hidden"), "--target", "direct", "--hide-shape");
        Reason(proof, "--model", flowers.In("direct hidden")).ShouldBe("model-differs");
        Reason(proof, "--model", flowers.Model).ShouldBe("model-differs");

        // The numbers of the weights are in no other file, and no command says them.
        var values = JsonNode.Parse(File.ReadAllText(file))!["direct"]!["values"]!;
        foreach (var salt in Salt(values).Chunk(4).Select(parts => parts.Reverse().Aggregate(UInt128.Zero, (word, part) => (word << 16) | (UInt128)part)))
        {
            SecretSearch.Find(File.ReadAllText(proof), salt).ShouldBeNull("the proof");
            SecretSearch.Find(run.Output + run.Error, salt).ShouldBeNull("what the command says");
            SecretSearch.Find(File.ReadAllText(Path.Combine(directory, "circuit.json")) + File.ReadAllText(Path.Combine(directory, "description.json")), salt).ShouldBeNull("the folder");
        }

        // Weights that somebody changed are noticed before anything is proven.
        var changed = JsonNode.Parse(File.ReadAllText(file))!;
        changed["direct"]!["values"]![0] = changed["direct"]!["values"]![0]!.GetValue<int>() ^ 1;
        File.WriteAllText(file, changed.ToJsonString());
        CommandRun.Of("prove", directory, "--sample", $"{flowers.Csv}:149", "--out", flowers.In("none.json")).ShouldBeRefused(2, file, "not the weights behind the model's commitment");
    }

    [Fact]
    public void One_file_serves_both_targets_and_the_folders_of_two_models_differ_in_the_commitment_alone()
    {
        _ = TestCache.Folder;
        var (first, second) = (flowers.In("both"), flowers.In("both too"));
        var written = Transpile(flowers.Model, first, "--name", "secret_flowers");
        var others = Transpile(SecretTwin.Write(flowers.Model, flowers.In("both twin.json")), second, "--name", "secret_flowers");

        foreach (var name in new[] { "circuit.r1cs", "circuit.witness", "verifying.key", "secret_flowers.aleo" })
        {
            File.ReadAllBytes(Path.Combine(second, name)).ShouldBe(File.ReadAllBytes(Path.Combine(first, name)), name);
        }

        var (commitment, other) = (written["direct"]!["commitment"]!.GetValue<string>(), others["direct"]!["commitment"]!.GetValue<string>());
        File.ReadAllText(Path.Combine(second, "description.json")).Replace(other, commitment, StringComparison.Ordinal).ShouldBe(File.ReadAllText(Path.Combine(first, "description.json")));
        var secrets = JsonNode.Parse(File.ReadAllText($"{first}.weights.private.json"))!;
        Salt(secrets["values"]!).ShouldBe(Salt(secrets["direct"]!["values"]!));

        // Again, by either target alone: the same commitments.
        Transpile(flowers.Model, first, "--name", "secret_flowers", "--target", "direct")["direct"]!["commitment"]!.GetValue<string>().ShouldBe(commitment);
        Transpile(flowers.Model, first, "--name", "secret_flowers", "--target", "aleo")["weights"]!["commitment"]!.GetValue<string>().ShouldBe(written["weights"]!["commitment"]!.GetValue<string>());
        File.Exists(Path.Combine(first, "circuit.r1cs")).ShouldBeFalse();
    }

    [Fact]
    public void The_accuracy_of_a_tree_that_nobody_sees_is_proven_for_the_commitment_that_was_published()
    {
        _ = TestCache.Folder;
        var (directory, accuracy) = (flowers.In("judged"), flowers.In("judged accuracy"));
        var written = Transpile(flowers.Model, directory, "--target", "direct");
        var rows = flowers.In("rows.csv");
        File.WriteAllLines(rows, File.ReadLines(flowers.Csv).Where((_, line) => line % 30 == 0));
        string[] prove = ["prove-accuracy", flowers.Model, "--dataset", rows, "--out", accuracy, "--engine", "module", "--group", "3", "--json"];
        var report = CommandRun.Of([.. prove, "--weights", $"{directory}.weights.private.json"]).ShouldSucceed().Json;
        report["commitment"]!.GetValue<string>().ShouldBe(written["direct"]!["commitment"]!.GetValue<string>());
        report["modelHash"]!.GetValue<string>().ShouldBe(written["direct"]!["model"]!.GetValue<string>());
        CommandRun.Of([.. prove.SkipLast(1), "--weights", $"{flowers.In("absent")}.weights.private.json"]).ShouldBeRefused(2, "missing");

        string[] verify = ["verify-accuracy", accuracy, "--dataset", rows, "--engine", "module", "--json"];
        var published = DirectoryCopy.To(directory, flowers.In("published judged"));
        var verdict = CommandRun.Of([.. verify, "--model", published]).ShouldSucceed().Json;
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["right"]!.GetValue<int>().ShouldBe(report["right"]!.GetValue<int>());
        Lines(verdict["notProven"]!).ShouldContain("what the weights are");
        CommandRun.Of([.. verify, "--model", flowers.Model]).Json["reason"]!.GetValue<string>().ShouldBe("model-differs");
    }

    [Fact]
    public void What_has_no_direct_circuit_with_private_weights_is_refused_in_one_line()
    {
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("no"), "--weights", "input", "--target", "direct").ShouldBeRefused(2, "--target direct", "--commit");
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("no"), "--weights", "input", "--commit", "--field", "bn254").ShouldBeRefused(2, "--field", "bls12-377 alone");
        Directory.Exists(flowers.In("no")).ShouldBeFalse();
        var aleo = CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("aleo alone"), "--weights", "input").ShouldSucceed();
        aleo.Error.ShouldContain("no circuit for direct proofs was written");
        CommandRun.Of("prove", flowers.In("aleo alone"), "--sample", $"{flowers.Csv}:0", "--out", flowers.In("none.json")).ShouldBeRefused(2, "no circuit for direct proofs");
    }

    private static JsonNode Transpile(string model, string directory, params string[] options) =>
        CommandRun.Of(["transpile", model, "--out", directory, "--weights", "input", "--commit", "--json", .. options]).ShouldSucceed().Json;

    private static JsonNode Verify(string proof, params string[] options) => CommandRun.Of(["verify", proof, "--engine", "module", "--json", .. options]).Json;

    private static string Reason(string proof, params string[] options)
    {
        var verdict = Verify(proof, options);
        verdict["valid"]!.GetValue<bool>().ShouldBeFalse();
        return verdict["reason"]!.GetValue<string>();
    }

    private static string Lines(JsonNode array) => string.Join('\n', array.AsArray().Select(line => line!.GetValue<string>()));

    private static int[] Salt(JsonNode values) => [.. values.AsArray().TakeLast(8).Select(value => value!.GetValue<int>())];
}
