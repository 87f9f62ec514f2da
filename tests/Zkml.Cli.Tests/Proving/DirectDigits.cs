using Zkml.Cli.Tests.Support;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Proving;

/// <summary>Direct proofs by the module that is always there, made once for all tests of a class: of one sample with a challenge, and of a batch of three.</summary>
public sealed class DirectDigits : IDisposable
{
    public const string Challenge = "20261130";

    private readonly TemporaryDirectory _folder = new();

    public DirectDigits()
    {
        _ = TestCache.Folder;
        CommandRun.Of("transpile", "nano", "--out", Directory, "--target", "direct", "--quiet").ShouldSucceed();
        Report = CommandRun.Of("prove", Directory, "--sample", "7", "--out", File, "--challenge", Challenge, "--engine", "module", "--json").ShouldSucceed();
        Batch = CommandRun.Of("prove", Directory, "--batch", "0-2", "--out", BatchDirectory, "--engine", "module", "--json").ShouldSucceed();
    }

    internal CommandRun Report { get; }

    internal CommandRun Batch { get; }

    public string Directory => In("nano");

    public string File => In("proof.json");

    public string BatchDirectory => In("batch");

    public string BatchFile => System.IO.Path.Combine(BatchDirectory, "samples-0-2.json");

    public string In(string name) => System.IO.Path.Combine(_folder.Path, name);

    /// <summary>Verifies a proof that was changed, in a file whose checksum was made anew.</summary>
    internal CommandRun Verify(ModelProof proof, params string[] options)
    {
        var path = In($"{Guid.NewGuid():N}.json");
        DirectProofFile.Save(path, proof);
        return CommandRun.Of(["verify", path, "--engine", "module", "--json", .. options]);
    }

    public void Dispose() => _folder.Dispose();
}
