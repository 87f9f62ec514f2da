using System.Text.Json.Nodes;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>The default preset as the program <c>digits</c> and a proof that test image 0 is a 7, made once for all tests of a class by the native engine.</summary>
public sealed class ProvenDigit : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public ProvenDigit()
    {
        if (FactWithEngineAttribute.Reason is null)
        {
            _ = TestCache.Folder;
            ManifestHash = CommandRun.Of("transpile", "square", "--out", Directory, "--name", "digits", "--json").ShouldSucceed().Json["manifestSha256"]!.GetValue<string>();
            Report = CommandRun.Of("prove", "--target", "aleo", Directory, "--sample", "mnist:test:0", "--out", File, "--engine", "native", "--json").ShouldSucceed().Json;
        }
    }

    /// <summary>What <c>zkml prove --json</c> said.</summary>
    public JsonNode? Report { get; }

    /// <summary>The hash of the program's manifest, as <c>zkml transpile</c> said it.</summary>
    public string ManifestHash { get; } = "";

    public string Directory => System.IO.Path.Combine(_folder.Path, "digits");

    public string File => System.IO.Path.Combine(_folder.Path, "proof.json");

    /// <summary>A fresh copy of the proof's document, for a test to spoil.</summary>
    public JsonObject Document() => JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject();

    /// <summary>Verifies a document and gives the verdict; the exit code must fit it.</summary>
    internal JsonNode Verify(JsonNode document, params string[] options)
    {
        var run = VerifyText(document.ToJsonString(), options);
        run.ExitCode.ShouldBe(run.Json["valid"]!.GetValue<bool>() ? 0 : 1, run.Error);
        return run.Json;
    }

    /// <summary>Verifies a file of that text.</summary>
    internal CommandRun VerifyText(string text, params string[] options)
    {
        var path = System.IO.Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.json");
        System.IO.File.WriteAllText(path, text);
        return CommandRun.Of(["verify", path, "--engine", "native", "--json", .. options]);
    }

    public void Dispose() => _folder.Dispose();
}
