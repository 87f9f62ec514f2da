using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Statements;

namespace Zkml.Proving.Direct;

/// <summary>
/// Reads and writes direct proofs as JSON documents of a few kilobytes. A proof has one form only, which ends with the SHA-256 of the rest; so any changed byte is found, also where neither the proof system
/// nor the verifier would notice it.
/// </summary>
public static class DirectProofFile
{
    // 128 proofs with logits of a thousand classes, or with the public pixels of their samples.
    internal const long MaximumBytes = 32 * 1024 * 1024;

    // A key has 672 bytes, a certificate less than a hundred, a proof of 128 instances 19,245.
    private const int MaximumPart = 65_536;

    private const int MaximumWords = 128;

    // Where the format is, whatever white space somebody may have added.
    private const int HeadBytes = 256;

    private static readonly FormatHeader Header = new("zkml-direct-proof", 1);

    /// <summary>Whether a file is a direct proof, and not one of an Aleo function: its format is in its first line.</summary>
    /// <param name="bytes">The file's bytes.</param>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeadBytes)].IndexOf("\"zkml-direct-proof\""u8) >= 0;

    /// <summary>Writes a proof; the file appears whole or not at all.</summary>
    public static void Save(string path, ModelProof proof)
    {
        var bytes = Write(proof);
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(ModelProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return Write(proof, Sha256Hex.Of(Write(proof, null)));
    }

    /// <summary>Reads a proof. A proof that can be read need not be true.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
    public static ModelProof Load(string path) => Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a proof that 'zkml prove' wrote"), path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are malformed; the message names the place.</exception>
    public static ModelProof Read(ReadOnlyMemory<byte> bytes, string file)
    {
        using var document = StrictJson.Parse(bytes, file);
        var root = new StrictJsonObject(document.RootElement, file, "");
        Header.Check(root, file);
        var place = root.Object("place");
        var proof = new ModelProof(
            root.Text("engine", MaximumWords),
            root.Integer("varuna", 1, int.MaxValue),
            FieldText.ReadModel(root, file),
            root.Choice("output", StatementNames.OfOutputs),
            root.Choice("inputs", StatementNames.OfVisibilities),
            new(FieldText.Read(root, "challenge", file)),
            new(place.Integer("first", 0, int.MaxValue), place.Integer("total", 1, int.MaxValue)),
            ReadInstances(root, file),
            ReadBytes(root, "verifyingKey", file),
            ReadBytes(root, "certificate", file),
            ReadBytes(root, "proof", file))
        {
            Commitment = root.Has("commitment") ? FieldText.Read(root, "commitment", file) : null,
            OptimisedFor = root.Integer("optimisedFor", 1, ModelProof.MaximumInstances),
        };
        _ = root.Text("sha256", Sha256Hex.Digits);
        place.End();
        root.End();
        return proof with { IsIntact = Write(proof).AsSpan().SequenceEqual(bytes.Span) };
    }

    private static byte[] Write(ModelProof proof, string? sha256)
    {
        using var stream = new MemoryStream();
        JsonFile.Write(stream, json =>
        {
            json.WriteStartObject();
            Header.Write(json);
            json.WriteString("engine", proof.Engine);
            json.WriteNumber("varuna", proof.Varuna);
            json.WriteString("model", proof.Model.Hexadecimal);
            json.WriteString("output", StatementNames.OfOutputs.First(name => name.Value == proof.Output).Name);
            json.WriteString("inputs", StatementNames.OfVisibilities.First(name => name.Value == proof.Inputs).Name);
            json.WriteNumber("optimisedFor", proof.OptimisedFor);
            json.WriteString("challenge", proof.Challenge.ToString());
            if (proof.Commitment is { } commitment)
            {
                json.WriteString("commitment", Text(commitment));
            }

            json.WriteStartObject("place");
            json.WriteNumber("first", proof.Place.First);
            json.WriteNumber("total", proof.Place.Total);
            json.WriteEndObject();
            WriteInstances(json, proof);
            json.WriteBase64String("verifyingKey", proof.VerifyingKey.Span);
            json.WriteBase64String("certificate", proof.Certificate.Span);
            json.WriteBase64String("proof", proof.Proof.Span);
            if (sha256 is not null)
            {
                json.WriteString("sha256", sha256);
            }

            json.WriteEndObject();
        });
        return stream.ToArray();
    }

    private static void WriteInstances(Utf8JsonWriter json, ModelProof proof)
    {
        json.WriteStartArray("instances");
        foreach (var instance in proof.Instances)
        {
            json.WriteStartObject();
            json.WriteArray("outputs", Texts(instance.Outputs));
            if (!instance.Sample.IsEmpty)
            {
                json.WriteArray("sample", Texts(instance.Sample));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ImmutableArray<ProvenInstance> ReadInstances(StrictJsonObject root, string file)
    {
        ImmutableArray<ProvenInstance> instances = [.. root.Array("instances", ModelProof.MaximumInstances).Select(item =>
        {
            var json = new StrictJsonObject(item.Element, file, item.Place);
            var instance = new ProvenInstance(
                ReadElements(json, "outputs", StatementShape.MaximumOutputs, file),
                json.Has("sample") ? ReadElements(json, "sample", StatementShape.MaximumSampleWords, file) : []);
            json.End();
            return instance;
        })];
        return instances.IsEmpty ? throw new MalformedInputException(file, "instances", "expected what is proven of at least one sample") : instances;
    }

    private static ImmutableArray<BigInteger> ReadElements(StrictJsonObject json, string name, int maximum, string file) =>
        [.. json.Texts(name, maximum, FieldText.MaximumDigits).Select((text, i) => FieldText.Read(text, file, string.Create(CultureInfo.InvariantCulture, $"{json.Place}.{name}[{i}]")))];

    private static byte[] ReadBytes(StrictJsonObject root, string name, string file)
    {
        var (element, place) = root.Element(name);
        return element.ValueKind == JsonValueKind.String && element.TryGetBytesFromBase64(out var bytes) && bytes.Length is > 0 and <= MaximumPart
            ? bytes
            : throw new MalformedInputException(file, place, $"expected 1 to {MaximumPart} bytes in base64");
    }

    private static string[] Texts(ImmutableArray<BigInteger> values) => [.. values.Select(Text)];

    private static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
