using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

public sealed class TableProofTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [FactWithEngine]
    public void A_row_of_a_csv_file_is_proven_and_verified_and_the_words_fit_a_row()
    {
        var proof = flowers.In("proof.json");
        _ = TestCache.Folder;
        CommandRun.Of("prove", "--target", "aleo", flowers.Directory, "--sample", $"{flowers.Csv}:149", "--out", proof, "--engine", "native").ShouldSucceed().Output
            .ShouldContain("outputs virginica for this row, which the proof does not reveal");
        var verdict = CommandRun.Of("verify", proof, "--program", flowers.Directory, "--engine", "native", "--json").ShouldSucceed().Json;
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["label"]!.GetValue<string>().ShouldBe("virginica");
        verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain(line => line.StartsWith("which row it was"));
    }

    [FactWithEngine]
    public void A_proof_of_a_regression_says_its_value_beside_the_integer()
    {
        _ = TestCache.Folder;
        var (csv, model, directory, proof) = (flowers.In("line.csv"), flowers.In("line.model.json"), flowers.In("line"), flowers.In("line.proof.json"));
        File.WriteAllText(csv, $"x,height\n{string.Join('\n', Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i},{(i < 30 ? 1.25 : -7.5)}")))}\n");
        CommandRun.Of("train", "--dataset", csv, "--out", model).ShouldSucceed();
        CommandRun.Of("transpile", model, "--out", directory).ShouldSucceed();
        CommandRun.Of("prove", "--target", "aleo", directory, "--sample", $"{csv}:59", "--out", proof, "--engine", "native", "--json").ShouldSucceed().Json["value"]!.GetValue<double>().ShouldBe(-7.5, 0.01);

        var document = JsonNode.Parse(File.ReadAllText(proof))!;
        var value = document["value"]!.GetValue<double>();
        value.ShouldBe(-7.5, 0.01);
        var verdict = CommandRun.Of("verify", proof, "--program", directory, "--engine", "native", "--json").ShouldSucceed().Json;
        verdict["value"]!.GetValue<double>().ShouldBe(value);
        verdict["proven"]!.GetValue<string>().ShouldEndWith($", which means {document["label"]!.GetValue<string>()}");

        document["value"] = value + 1;
        File.WriteAllText(proof, document.ToJsonString());
        var refused = CommandRun.Of("verify", proof, "--engine", "native", "--json");
        refused.ExitCode.ShouldBe(1);
        refused.Json["reason"]!.GetValue<string>().ShouldBe("class-differs");
        refused.Json["explanation"]!.GetValue<string>().ShouldContain(FormattableString.Invariant($"means the value {value}"));
    }

    [FactWithEngineAndGermanCredit]
    public void A_german_credit_application_is_proven_and_verified()
    {
        _ = TestCache.Folder;
        File.WriteAllText(flowers.In("credit.json"), """{"format": "zkml-trees", "version": 1, "name": "credit", "description": "Good or bad.", "dataset": "german-credit", "tree": {"maximumLeaves": 12}}""");
        CommandRun.Of("train", "--config", flowers.In("credit.json"), "--out", flowers.In("credit.model.json")).ShouldSucceed();
        CommandRun.Of("transpile", flowers.In("credit.model.json"), "--out", flowers.In("credit")).ShouldSucceed();
        var expected = CommandRun.Of("run", flowers.In("credit"), "--engine", "interpreter", "--sample", "german-credit:test:0", "--json").ShouldSucceed().Json["class"]!.GetValue<int>();
        CommandRun.Of("prove", "--target", "aleo", flowers.In("credit"), "--sample", "german-credit:test:0", "--out", flowers.In("credit.proof.json"), "--engine", "native").ShouldSucceed();
        var verdict = CommandRun.Of("verify", flowers.In("credit.proof.json"), "--program", flowers.In("credit"), "--engine", "native", "--json").ShouldSucceed().Json;
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["class"]!.GetValue<int>().ShouldBe(expected);
    }
}
