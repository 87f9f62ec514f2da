using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Host.Files;

namespace Zkml.Running;

/// <summary>
/// The hash of what a manifest means: the program by its hash, how a sample becomes its input, and what its outputs are called. Whoever knows it knows
/// what a proof says. Counts, and files that belong to the directory alone such as the Leo project, are not part of it.
/// </summary>
internal static class ManifestHash
{
    // Grows when what is hashed changes, so that no hash means two things.
    private const string Kind = "zkml manifest 1";

    /// <summary>SHA-256 of the meaning, written in one way only, in lower-case hexadecimal digits.</summary>
    public static string Of(CircuitManifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteString("programSha256", manifest.Hashes.GetValueOrDefault($"{manifest.Program}.aleo"));
            CircuitManifestWriter.WriteMeaning(json, manifest);
            json.WriteEndObject();
        }

        return Sha256Hex.Of(stream.ToArray());
    }
}
