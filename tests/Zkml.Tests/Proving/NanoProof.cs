using System.Text.Json.Nodes;
using Zkml.Proving;
using Zkml.Running;
using Zkml.Testing;

namespace Zkml.Tests.Proving;

/// <summary>A proof file in which nothing contradicts anything, so that a test can change one claim of it. It says that the preset <c>nano</c> gives 3.</summary>
internal static class NanoProof
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "Forgeries", "forged3.json");

    public static Proof Load() => ProofFile.Load(Path);

    /// <summary>The file, for tests that change it before it is read.</summary>
    public static JsonObject Document() => JsonNode.Parse(File.ReadAllText(Path))!.AsObject();

    /// <summary>The transpiled directory of its program and manifest.</summary>
    public static TranspiledDirectory Directory(TemporaryDirectory temporary)
    {
        var document = Document();
        var directory = System.IO.Directory.CreateDirectory(System.IO.Path.Combine(temporary.Path, "trusted")).FullName;
        File.WriteAllText(System.IO.Path.Combine(directory, "nano_model.aleo"), document["program"]!.GetValue<string>());
        File.WriteAllText(System.IO.Path.Combine(directory, CircuitManifest.FileName), document["circuit"]!.ToJsonString());
        return TranspiledDirectory.Open(directory);
    }
}
