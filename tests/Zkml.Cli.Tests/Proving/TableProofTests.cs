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
        CommandRun.Of("prove", flowers.Directory, "--sample", $"{flowers.Csv}:149", "--out", proof, "--engine", "native").ShouldSucceed().Output
            .ShouldContain("gives virginica for this row, which the proof does not show");
        var verdict = CommandRun.Of("verify", proof, "--program", flowers.Directory, "--engine", "native", "--json").ShouldSucceed().Json;
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["label"]!.GetValue<string>().ShouldBe("virginica");
        verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain(line => line.StartsWith("which row it was"));
    }

    [FactWithEngineAndGermanCredit]
    public void A_german_credit_application_is_proven_and_verified()
    {
        _ = TestCache.Folder;
        File.WriteAllText(flowers.In("credit.json"), """{"format": "zkml-trees", "version": 1, "name": "credit", "description": "Good or bad.", "dataset": "german-credit", "tree": {"maximumLeaves": 12}}""");
        CommandRun.Of("train", "--config", flowers.In("credit.json"), "--out", flowers.In("credit.model.json")).ShouldSucceed();
        CommandRun.Of("transpile", flowers.In("credit.model.json"), "--out", flowers.In("credit")).ShouldSucceed();
        var expected = CommandRun.Of("run", flowers.In("credit"), "--engine", "interpreter", "--sample", "german-credit:test:0", "--json").ShouldSucceed().Json["class"]!.GetValue<int>();
        CommandRun.Of("prove", flowers.In("credit"), "--sample", "german-credit:test:0", "--out", flowers.In("credit.proof.json"), "--engine", "native").ShouldSucceed();
        var verdict = CommandRun.Of("verify", flowers.In("credit.proof.json"), "--engine", "native", "--json").ShouldSucceed().Json;
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["class"]!.GetValue<int>().ShouldBe(expected);
    }
}
