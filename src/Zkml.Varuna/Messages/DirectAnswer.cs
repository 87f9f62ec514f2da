using System.Buffers.Binary;
using Zkml.Host.Json;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Messages;

/// <summary>Reads the answers of an engine, which are not trusted: whatever is not an answer to the request is a <see cref="FormatException"/>.</summary>
internal static class DirectAnswer
{
    private const int ProtocolVersion = 1;
    private const int VarunaVersion = 3;
    private const int SizeCount = 7;
    private const int DigestBytes = 32;

    // An engine that gives its whole input back as a reason is cut short.
    private const int MaximumReason = 2_000;

    /// <summary>The stage, if the message reports progress; otherwise null.</summary>
    public static string? Progress(ReadOnlyMemory<byte> message)
    {
        var reader = new MessageReader(message);
        if (reader.Tag != AnswerTag.Progress)
        {
            return null;
        }

        var stage = reader.Text("stage");
        reader.End();
        return stage;
    }

    /// <summary>What the engine says of itself.</summary>
    /// <param name="message">The answer.</param>
    /// <param name="name">What the caller calls the engine.</param>
    public static DirectEngineIdentity Identity(ReadOnlyMemory<byte> message, string name)
    {
        var reader = Served(message);
        using var document = StrictJson.Parse(reader.Field("identity"), "identity");
        reader.End();
        var json = new StrictJsonObject(document.RootElement, "identity", "");
        var protocol = json.Long("protocol", 0, long.MaxValue);
        if (json.Text("engine") != "zkml-direct" || protocol != ProtocolVersion)
        {
            throw new FormatException($"it is '{json.Text("engine")}' and speaks version {protocol} of its protocol, expected 'zkml-direct' and {ProtocolVersion}");
        }

        return new(name, json.Text("version", 100), json.Text("snarkvm", 100), (int)json.Long("varuna", VarunaVersion, VarunaVersion), (int)json.Long("threads", 1, 65_536));
    }

    /// <summary>Keys.</summary>
    public static DirectKeys Keys(ReadOnlyMemory<byte> message)
    {
        var reader = Served(message);
        var keys = new DirectKeys(reader.Field("proving key"), reader.Field("verifying key"), reader.Field("certificate"), Sizes(reader));
        reader.End();
        return keys;
    }

    /// <summary>The sizes of a constraint system.</summary>
    public static DirectSizes Sizes(ReadOnlyMemory<byte> message)
    {
        var reader = Served(message);
        var sizes = Sizes(reader);
        reader.End();
        return sizes;
    }

    /// <summary>A proof.</summary>
    /// <param name="message">The answer.</param>
    /// <param name="instances">The number of instances that were to be proven.</param>
    public static DirectProof Proof(ReadOnlyMemory<byte> message, int instances)
    {
        var reader = Served(message);
        var proof = new DirectProof(reader.Field("proof"), reader.List("public inputs", MessageLimits.Instances));
        reader.End();
        return proof.PublicInputs.Length == instances && proof.PublicInputs.All(inputs => inputs.Length % MessageLimits.ElementBytes == 0 && inputs.Length == proof.PublicInputs[0].Length)
            ? proof
            : throw new FormatException(FormattableString.Invariant($"'public inputs' are not those of {instances} instances of one constraint system"));
    }

    /// <summary>Whether something holds.</summary>
    public static DirectVerdict Verdict(ReadOnlyMemory<byte> message)
    {
        var reader = Served(message);
        var holds = reader.Field("verdict", 1).Span[0] switch
        {
            0 => false,
            1 => true,
            var other => throw new FormatException($"'verdict' is {other}, expected 0 or 1"),
        };
        var reason = reader.Text("reason");
        reader.End();
        return new(holds, holds ? "" : Reason(reason));
    }

    /// <summary>What identifies a verifying key.</summary>
    public static DirectKeyDescription Description(ReadOnlyMemory<byte> message)
    {
        var reader = Served(message);
        var description = new DirectKeyDescription(Integer(reader.Field("public inputs", sizeof(ulong)).Span, "public inputs"), reader.Field("identity"));
        reader.End();
        return description;
    }

    /// <summary>A file.</summary>
    /// <param name="message">The answer.</param>
    /// <param name="name">What it is, for messages.</param>
    public static ReadOnlyMemory<byte> File(ReadOnlyMemory<byte> message, string name)
    {
        var reader = Served(message);
        var file = reader.Field(name);
        reader.End();
        return file;
    }

    /// <summary>The digest of an engine's arithmetic.</summary>
    public static ReadOnlyMemory<byte> Digest(ReadOnlyMemory<byte> message)
    {
        var reader = Served(message);
        var digest = reader.Field("digest", DigestBytes);
        reader.End();
        return digest;
    }

    /// <exception cref="DirectEngineException">The engine refuses the request.</exception>
    private static MessageReader Served(ReadOnlyMemory<byte> message)
    {
        var reader = new MessageReader(message);
        switch (reader.Tag)
        {
            case AnswerTag.Served:
                return reader;
            case AnswerTag.Refused:
                var (kind, reason) = (reader.Text("kind"), reader.Text("message"));
                reader.End();
                throw new DirectEngineException(DirectErrorKind.IsKnown(kind) ? kind : DirectErrorKind.Failed, Reason(reason));
            default:
                throw new FormatException($"the answer has the tag {reader.Tag}, expected {AnswerTag.Served} or {AnswerTag.Refused}");
        }
    }

    private static string Reason(string reason) => string.IsNullOrWhiteSpace(reason) ? "the engine gave no reason" : reason.Length <= MaximumReason ? reason.Trim() : $"{reason[..MaximumReason].Trim()}…";

    private static DirectSizes Sizes(MessageReader reader)
    {
        var sizes = reader.Field("sizes", SizeCount * sizeof(ulong));
        return new(At(0), At(1), At(2), At(3), At(4), At(5), At(6));

        long At(int index) => Integer(sizes.Span[(index * sizeof(ulong))..], "sizes");
    }

    private static long Integer(ReadOnlySpan<byte> bytes, string name) => BinaryPrimitives.ReadUInt64LittleEndian(bytes) is <= int.MaxValue and var value
        ? (long)value
        : throw new FormatException($"'{name}' is not the size of a constraint system");
}
