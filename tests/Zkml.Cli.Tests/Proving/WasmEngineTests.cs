using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>The engine for machines without Rust. Its keys take the better part of a minute, so one test does all that needs them.</summary>
public sealed class WasmEngineTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithWasm]
    public void It_runs_proves_and_verifies_by_itself()
    {
        _ = TestCache.Folder;
        var directory = Transpile("web");
        CommandRun.Of("run", directory, "--sample", "mnist:test:2", "--engine", "wasm", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(1);

        var setup = CommandRun.Of("setup", directory, "--engine", "wasm", "--json").ShouldSucceed().Json;
        var inspected = CommandRun.Of("inspect", "square", "--json").ShouldSucceed().Json;
        setup["engine"]!.GetValue<string>().ShouldBe("wasm");
        setup["constraints"]!.GetValue<int>().ShouldBe(inspected["constraints"]!["total"]!.GetValue<int>());
        setup["nonzeros"]!.ToJsonString().ShouldBe(inspected["nonzeros"]!.ToJsonString());

        var proof = Prove(directory, "wasm", "--sample", "mnist:test:2");
        var verdict = CommandRun.Of("verify", proof, "--program", directory, "--engine", "wasm", "--json").ShouldSucceed().Json;
        verdict["class"]!.GetValue<int>().ShouldBe(1);
        verdict["proofVersion"]!["varuna"]!.GetValue<int>().ShouldBe(2);

        File.WriteAllText(proof, File.ReadAllText(proof).Replace("\"1u8\"", "\"2u8\"").Replace("\"class\": 1", "\"class\": 2").Replace("\"label\": \"1\"", "\"label\": \"2\""));
        var forged = CommandRun.Of("verify", proof, "--engine", "wasm", "--json");
        forged.ExitCode.ShouldBe(1);
        forged.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
    }

    [FactWithEngine]
    public void Each_engine_verifies_the_others_proofs_where_the_version_allows()
    {
        _ = TestCache.Folder;
        var directory = Transpile("both");
        var older = Prove(directory, "native", "--sample", "mnist:test:0", "--varuna", "2");
        CommandRun.Of("verify", older, "--program", directory, "--engine", "wasm", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(7);

        var fromWasm = Prove(directory, "wasm", "--sample", "mnist:test:0");
        CommandRun.Of("verify", fromWasm, "--program", directory, "--engine", "native", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(7);

        var newer = Prove(directory, "native", "--sample", "mnist:test:0");
        CommandRun.Of("verify", newer, "--engine", "wasm", "--quiet").ShouldBeRefused(3, "Varuna 3", "use the native engine");
    }

    private string Transpile(string name)
    {
        var directory = Path.Combine(_folder.Path, name);
        CommandRun.Of("transpile", "square", "--out", directory, "--name", name, "--quiet").ShouldSucceed();
        return directory;
    }

    private string Prove(string directory, string engine, params string[] options)
    {
        var proof = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.json");
        CommandRun.Of(["prove", "--target", "aleo", directory, "--out", proof, "--engine", engine, .. options]).ShouldSucceed();
        return proof;
    }
}
