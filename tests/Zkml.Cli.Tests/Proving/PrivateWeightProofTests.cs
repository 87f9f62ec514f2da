using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Keys take some seconds, so one test does all that needs a proof.</summary>
public sealed class PrivateWeightProofTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [FactWithEngine]
    public void A_tree_that_nobody_sees_is_proven_and_the_proof_is_about_the_weights_behind_the_commitment()
    {
        _ = TestCache.Folder;
        var (directory, proof) = (flowers.In("secret"), flowers.In("secret.proof.json"));
        var written = CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--json").ShouldSucceed().Json;
        var (file, commitment) = (written["weights"]!["file"]!.GetValue<string>(), written["weights"]!["commitment"]!.GetValue<string>());
        CommandRun.Of("setup", directory, "--engine", "native", "--json").ShouldSucceed().Json["constraints"]!.GetValue<int>()
            .ShouldBe(written["constraints"]!["total"]!.GetValue<int>());
        CommandRun.Of("prove", "--target", "aleo", directory, "--sample", $"{flowers.Csv}:149", "--out", proof, "--engine", "native").ShouldSucceed();

        // Whoever verifies has the folder and the commitment, not the weights.
        var elsewhere = DirectoryCopy.To(directory, flowers.In("published"));
        var verdict = Verify(proof, elsewhere, "--commitment", commitment);
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["label"]!.GetValue<string>().ShouldBe("virginica");
        verdict["publicOutputs"]![1]!.GetValue<string>().ShouldBe(commitment);
        verdict["proven"]!.GetValue<string>().ShouldContain($"with the weights behind the commitment {commitment}");

        // An auditor may see the weights, and knows the model.
        Verify(proof, elsewhere, "--weights", file, "--model", flowers.Model)["valid"]!.GetValue<bool>().ShouldBeTrue();

        var other = Verify(proof, elsewhere, "--commitment", "1field");
        other["valid"]!.GetValue<bool>().ShouldBeFalse();
        other["reason"]!.GetValue<string>().ShouldBe("commitment-differs");

        var text = File.ReadAllText(proof);
        File.WriteAllText(proof, text.Replace(commitment, "1field"));
        Verify(proof, elsewhere, "--commitment", "1field")["reason"]!.GetValue<string>().ShouldBe("output-differs");
        File.WriteAllText(proof, text);

        // Another tree's weights fit the program, but they are neither the model's nor the proof's.
        var weights = JsonNode.Parse(File.ReadAllText(file))!;
        weights["values"]![0] = weights["values"]![0]!.GetValue<int>() ^ 1;
        File.WriteAllText(file, weights.ToJsonString());
        Verify(proof, elsewhere, "--weights", file)["reason"]!.GetValue<string>().ShouldBe("commitment-differs");
        CommandRun.Of("verify", proof, "--program", elsewhere, "--weights", file, "--model", flowers.Model, "--engine", "native").ShouldBeRefused(2, file);
    }

    private static JsonNode Verify(string proof, string directory, params string[] options) =>
        CommandRun.Of(["verify", proof, "--program", directory, "--engine", "native", "--json", .. options]).Json;
}
