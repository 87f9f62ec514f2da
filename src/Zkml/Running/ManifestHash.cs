using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Host.Files;

namespace Zkml.Running;

/// <summary>
/// The hash of a manifest's meaning: the hash of the program, how a sample becomes its input, and the names of its outputs. A verifier who knows it knows
/// what a proof states. Counts, and files that belong to the directory alone, such as the Leo project, are not included.
/// </summary>
internal static class ManifestHash
{
    // Grows when the hashed content changes, so that no hash has two meanings.
    private const string Kind = "zkml manifest 1";

    /// <summary>SHA-256 of the meaning in its only serialised form, in lower-case hexadecimal digits.</summary>
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
