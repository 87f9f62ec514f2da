using Zkml.SnarkVm.Leo;
using Zkml.Testing;

namespace Zkml.Tests.Proving.OnChain;

/// <summary>The shared program that checks direct proofs on chain, on a local ledger.</summary>
public sealed class ZkmlVerifierTests
{
    private const string Program = "zkml_verifier.aleo";

    [FactWithLeo]
    public async Task A_registered_model_s_proof_is_accepted_and_recorded_and_any_other_statement_is_rejected()
    {
        using var directory = new TemporaryDirectory();
        var project = Path.Combine(directory.Path, "zkml_verifier");
        CopyProject(project);
        await LeoCompiler.Find()!.BuildAsync(project);
        using var ledger = await LocalLedger.StartAsync();
        var check = CubeProof.Check;

        (await ledger.DeployAsync(project)).ShouldContain("Deployment confirmed");
        (await ledger.ExecuteAsync(project, "register", check.Key)).ShouldContain("Execution confirmed");
        (await ledger.ValueAsync(Program, "keys", check.KeyHash)).ShouldNotBe("null");

        foreach (var altered in (string[])["[344field, 12345field, 99field, 0field]", "[343field, 12346field, 99field, 0field]", "[343field, 12345field, 98field, 0field]", "[343field, 12345field, 99field, 1field]"])
        {
            (await ledger.ExecuteAsync(project, "check", check.KeyHash, altered, check.Proof)).ShouldContain("Transaction rejected", customMessage: altered);
        }

        (await ledger.ValueAsync(Program, "checked", check.Checked)).ShouldBe("null");
        (await ledger.ExecuteAsync(project, "check", check.KeyHash, check.Statement, check.Proof)).ShouldContain("Execution confirmed");
        (await ledger.ValueAsync(Program, "checked", check.Checked)).ShouldNotBe("null");
    }

    private static void CopyProject(string target)
    {
        var source = Path.Combine(Repository.Root, "onchain", "zkml_verifier");
        foreach (var file in (string[])["program.json", Path.Combine("src", "main.leo")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, file))!);
            File.Copy(Path.Combine(source, file), Path.Combine(target, file));
        }
    }
}
