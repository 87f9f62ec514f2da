using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Zkml.Aleo.Limits;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Running;

namespace Zkml.Proving;

/// <summary>Reads and writes proofs as JSON documents.</summary>
public static class ProofFile
{
    // A program of 2 MB, an execution, and a manifest with the maximum number of inputs.
    internal const long MaximumBytes = 32 * 1024 * 1024;

    // An engine reads 4 MiB of an execution; somebody may have indented it.
    private const int MaximumExecutionBytes = 8 * 1024 * 1024;

    // A transition has at most 16 inputs and as many outputs, with a few properties each; a JSON document takes a hundred bytes of memory per name and value.
    private const int MaximumExecutionTokens = 4_096;
    private const int MaximumValues = 16;

    // For an engine's name and version, a network, a hash in hexadecimal, a label or a value with its unit.
    private const int MaximumWords = 256;

    // The largest plaintext is a million booleans; that of a model has a few thousand digits.
    private const int MaximumValueCharacters = 1_000_000;
    private const int MaximumKeyBytes = 65_536;

    /// <summary>Writes a proof atomically.</summary>
    public static void Save(string path, Proof proof) => JsonFile.Save(path, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", ProofFormat.Name);
        json.WriteNumber("version", ProofFormat.Version);
        json.WriteString("engine", proof.Engine);
        json.WriteString("network", proof.Network);
        json.WriteStartObject("proofVersion");
        json.WriteNumber("varuna", proof.Version.Varuna);
        json.WriteNumber("consensus", proof.Version.Consensus);
        json.WriteEndObject();
        json.WriteString("function", proof.Function.Function);
        json.WriteArray("publicInputs", proof.PublicInputs.AsSpan());
        json.WriteArray("publicOutputs", proof.PublicOutputs.AsSpan());
        WriteClass(json, proof);
        json.WriteBase64String("verifyingKey", proof.VerifyingKey.AsSpan());
        json.WritePropertyName("execution");
        json.WriteRawValue(proof.Execution);
        json.WriteString("programSha256", proof.ProgramSha256);
        json.WriteString("program", proof.Function.Program);
        json.WritePropertyName("circuit");
        CircuitManifestWriter.Write(json, proof.Circuit);
        json.WriteEndObject();
    });

    /// <summary>Reads a proof. A proof that can be read need not be true.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
    public static Proof Load(string path) => Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a JSON file of the expected kind"), path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are malformed; the message names the place.</exception>
    public static Proof Read(ReadOnlyMemory<byte> bytes, string path)
    {
        using var document = StrictJson.Parse(bytes, path);
        var root = new StrictJsonObject(document.RootElement, path, "");
        CheckFormat(root, path);
        var version = root.Object("proofVersion");
        var (circuit, circuitPlace) = root.Element("circuit");
        var proof = new Proof(
            root.Text("engine", MaximumWords),
            root.Text("network", MaximumWords),
            new(version.Integer("varuna", 1, int.MaxValue), version.Integer("consensus", 1, int.MaxValue)),
            new FunctionClaim(ReadProgram(root, path), root.Text("function", MaximumWords)),
            root.Text("programSha256", MaximumWords),
            root.Texts("publicInputs", MaximumValues, MaximumValueCharacters),
            root.Texts("publicOutputs", MaximumValues, MaximumValueCharacters),
            root.Has("class") ? root.Integer("class", 0, int.MaxValue) : null,
            root.Has("label") ? root.Text("label", MaximumWords) : null,
            ReadKey(root, path),
            ReadExecution(root, path),
            CircuitManifestReader.Read(circuit, path, circuitPlace))
        {
            Value = root.Has("value") ? root.Number("value", double.MinValue, double.MaxValue) : null,
        };
        version.End();
        root.End();
        return proof;
    }

    private static void CheckFormat(StrictJsonObject root, string path)
    {
        if (root.Text("format") != ProofFormat.Name)
        {
            throw new MalformedInputException(path, "format", $"expected 'zkml-direct-proof' or '{ProofFormat.Name}', which 'zkml prove' writes");
        }

        if (root.Integer("version", 0, int.MaxValue) is var version && version != ProofFormat.Version)
        {
            throw new MalformedInputException(path, "version", $"expected {ProofFormat.Version}, found {version}; the file is from another version of zkml");
        }
    }

    private static void WriteClass(Utf8JsonWriter json, Proof proof)
    {
        if (proof.Class is { } number)
        {
            json.WriteNumber("class", number);
        }

        if (proof.Label is { } label)
        {
            json.WriteString("label", label);
        }

        if (proof.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
    }

    private static string ReadExecution(StrictJsonObject root, string path)
    {
        var (element, place) = root.Element("execution");
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (raw.Length > MaximumExecutionBytes)
        {
            throw new MalformedInputException(path, place, $"it has {raw.Length} bytes, more than the {MaximumExecutionBytes} of any snarkVM execution");
        }

        var reader = new Utf8JsonReader(raw);
        var tokens = 0;
        while (reader.Read())
        {
            if (++tokens > MaximumExecutionTokens)
            {
                throw new MalformedInputException(path, place, $"it holds more than {MaximumExecutionTokens} names and values, more than any execution of one transition");
            }
        }

        return element.GetRawText();
    }

    private static string ReadProgram(StrictJsonObject root, string path)
    {
        var program = root.Text("program");
        return program.Length <= PlatformLimits.ProgramCharacters
            ? program
            : throw new MalformedInputException(path, "program", $"it has {program.Length} characters, more than the {PlatformLimits.ProgramCharacters} of any Aleo program");
    }

    private static ImmutableArray<byte> ReadKey(StrictJsonObject root, string path)
    {
        var (element, place) = root.Element("verifyingKey");
        return element.ValueKind == JsonValueKind.String && element.TryGetBytesFromBase64(out var bytes) && bytes.Length <= MaximumKeyBytes && element.ValueEquals(Convert.ToBase64String(bytes))
            ? [.. bytes]
            : throw new MalformedInputException(path, place, "expected the bytes of a verifying key in standard base64");
    }
}
