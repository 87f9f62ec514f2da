using Zkml.Host.Caching;
using Zkml.Host.Json;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>An entry's <c>entry.json</c>: what its keys were made from, the hashes of both, and the figures of their circuit.</summary>
/// <param name="Id">The program that the engine received, and the function.</param>
/// <param name="ProvingKeySha256">The proving key's hash in lower-case hexadecimal digits.</param>
/// <param name="VerifyingKeySha256">The verifying key's hash in lower-case hexadecimal digits.</param>
/// <param name="Synthesis">The result of the synthesis.</param>
internal sealed record KeyEntryFile(KeyId Id, string ProvingKeySha256, string VerifyingKeySha256, Synthesis Synthesis)
{
    public const string Name = DirectoryCache.EntryFile;

    private const int MaximumBytes = 16_384;

    /// <exception cref="Host.MalformedInputException">It is missing or malformed.</exception>
    public static KeyEntryFile Read(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        var root = new StrictJsonObject(document.RootElement, path, "");
        var nonZeros = root.Object("nonZeros");
        var entry = new KeyEntryFile(
            new(root.Text("programSha256"), root.Text("function")),
            root.Text("provingKeySha256"),
            root.Text("verifyingKeySha256"),
            new(
                new(
                    Size(root, "constraints"),
                    Size(root, "variables"),
                    Size(root, "publicVariables"),
                    new(Size(nonZeros, "a"), Size(nonZeros, "b"), Size(nonZeros, "c"))),
                Size(root, "variablesWithConstants"),
                Size(root, "provingKeyBytes"),
                Size(root, "verifyingKeyBytes")));
        nonZeros.End();
        root.End();
        return entry;
    }

    public void Write(string path) => JsonFile.Save(path, json =>
    {
        var circuit = Synthesis.Circuit;
        json.WriteStartObject();
        json.WriteString("programSha256", Id.ProgramSha256);
        json.WriteString("function", Id.Function);
        json.WriteString("provingKeySha256", ProvingKeySha256);
        json.WriteString("verifyingKeySha256", VerifyingKeySha256);
        json.WriteNumber("constraints", circuit.Constraints);
        json.WriteNumber("variables", circuit.Variables);
        json.WriteNumber("publicVariables", circuit.PublicVariables);
        json.WriteStartObject("nonZeros");
        json.WriteNumber("a", circuit.NonZeros.A);
        json.WriteNumber("b", circuit.NonZeros.B);
        json.WriteNumber("c", circuit.NonZeros.C);
        json.WriteEndObject();
        json.WriteNumber("variablesWithConstants", Synthesis.VariablesWithConstants);
        json.WriteNumber("provingKeyBytes", Synthesis.ProvingKeyBytes);
        json.WriteNumber("verifyingKeyBytes", Synthesis.VerifyingKeyBytes);
        json.WriteEndObject();
    });

    private static int Size(StrictJsonObject json, string name) => json.Integer(name, 0, int.MaxValue);
}
