using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Several proofs in one command.</summary>
[Collection(nameof(ProvenDigit))]
public sealed class SeveralProofsTests(ProvenDigit proven) : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithEngine]
    public void Each_proof_has_its_own_verdict_and_one_that_does_not_hold_is_told_by_the_exit_code()
    {
        var spoilt = proven.Document();
        spoilt["publicOutputs"] = new JsonArray("8u8");
        var (good, bad) = (Write("good.json", proven.Document()), Write("spoilt.json", spoilt));

        var run = CommandRun.Of("verify", good, bad, "--program", proven.Directory, "--engine", "native", "--json");
        run.ExitCode.ShouldBe(1);
        run.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["proofs"]!.AsArray().Select(proof => (proof!["proof"]!.GetValue<string>(), proof["valid"]!.GetValue<bool>())).ShouldBe([(good, true), (bad, false)]);
        run.Json["proofs"]![0]!["class"]!.GetValue<int>().ShouldBe(7);

        var folder = CommandRun.Of("verify", _folder.Path, "--program", proven.Directory, "--engine", "native");
        folder.ExitCode.ShouldBe(1);
        folder.Output.ShouldContain("1 of 2 proofs are valid");
        File.Delete(bad);
        File.Copy(good, Path.Combine(_folder.Path, "again.json"));
        CommandRun.Of("verify", _folder.Path, "--program", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json["valid"]!.GetValue<bool>().ShouldBeTrue();
    }

    [FactWithEngine]
    public void Copies_of_a_proof_are_one_run_however_they_are_written()
    {
        Write("one.json", proven.Document());
        File.WriteAllText(Path.Combine(_folder.Path, "two.json"), proven.Document().ToJsonString(new() { WriteIndented = true }));

        var json = CommandRun.Of("verify", _folder.Path, "--program", proven.Directory, "--engine", "native", "--json").ShouldSucceed().Json;
        json["valid"]!.GetValue<bool>().ShouldBeTrue();
        json["runs"]!.GetValue<int>().ShouldBe(1);
        CommandRun.Of("verify", _folder.Path, "--program", proven.Directory, "--engine", "native").ShouldSucceed()
            .Output.ShouldContain("2 of 2 proofs are valid, of 1 run: the others are copies");
    }

    [Fact]
    public void A_directory_without_proofs_is_refused() => CommandRun.Of("verify", _folder.Path).ShouldBeRefused(2, "the directory has no proofs; expected files that end in .json");

    private string Write(string name, JsonObject document)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, document.ToJsonString());
        return path;
    }
}
