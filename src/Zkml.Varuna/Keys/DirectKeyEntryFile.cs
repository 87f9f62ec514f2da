using System.Text.Json;
using Zkml.Host.Caching;
using Zkml.Host.Json;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Keys;

/// <summary>An entry's <c>entry.json</c>: what its keys were made from, the hashes of its files, and the sizes of the constraint system.</summary>
internal sealed record DirectKeyEntryFile(DirectKeyId Id, KeyFileHash ProvingKey, KeyFileHash VerifyingKey, KeyFileHash Certificate, DirectSizes Sizes)
{
    public const string Name = DirectoryCache.EntryFile;

    private const int MaximumBytes = 16_384;

    /// <exception cref="Host.MalformedInputException">It is missing or malformed.</exception>
    public static DirectKeyEntryFile Read(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        var root = new StrictJsonObject(document.RootElement, path, "");
        var sizes = root.Object("sizes");
        var entry = new DirectKeyEntryFile(
            new(root.Text("r1csSha256"), root.Text("engine", 300)),
            KeyFileHash.Read(root.Object("provingKey")),
            KeyFileHash.Read(root.Object("verifyingKey")),
            KeyFileHash.Read(root.Object("certificate")),
            new(
                Size(sizes, "constraints"),
                Size(sizes, "variables"),
                Size(sizes, "publicVariables"),
                Size(sizes, "nonZerosA"),
                Size(sizes, "nonZerosB"),
                Size(sizes, "nonZerosC"),
                Size(sizes, "srsDegree")));
        sizes.End();
        root.End();
        return entry;
    }

    public void Write(string path) => JsonFile.Save(path, json =>
    {
        json.WriteStartObject();
        json.WriteString("r1csSha256", Id.R1csSha256);
        json.WriteString("engine", Id.Engine);
        Write(json, "provingKey", ProvingKey);
        Write(json, "verifyingKey", VerifyingKey);
        Write(json, "certificate", Certificate);
        json.WriteStartObject("sizes");
        json.WriteNumber("constraints", Sizes.Constraints);
        json.WriteNumber("variables", Sizes.Variables);
        json.WriteNumber("publicVariables", Sizes.PublicVariables);
        json.WriteNumber("nonZerosA", Sizes.NonZerosA);
        json.WriteNumber("nonZerosB", Sizes.NonZerosB);
        json.WriteNumber("nonZerosC", Sizes.NonZerosC);
        json.WriteNumber("srsDegree", Sizes.SrsDegree);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, KeyFileHash file)
    {
        json.WriteStartObject(name);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    private static int Size(StrictJsonObject json, string name) => json.Integer(name, 0, int.MaxValue);
}
