using System.Buffers.Binary;
using System.Security.Cryptography;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Varuna.Engines;

namespace Zkml.Statements;

/// <summary>
/// <c>verifying.key</c>: a magic number, a version, the seven sizes, key and certificate with their lengths, and a SHA-256 of all before it. A file that reads well is whole; whether the key is the
/// circuit's, its certificate shows.
/// </summary>
public static class DirectKeyFile
{
    /// <summary>The file's name in a transpiled directory.</summary>
    public const string FileName = "verifying.key";

    private const int Version = 1;
    private const int SizeCount = 7;
    private const int MaximumPart = 65_536;
    private const int HeaderBytes = 5 + (SizeCount * sizeof(long));
    private const int MaximumBytes = HeaderBytes + (2 * (sizeof(int) + MaximumPart)) + SHA256.HashSizeInBytes;
    private const string Remedy = "transpile the model again";

    private static ReadOnlySpan<byte> Magic => "zkvk"u8;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(CertifiedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var stream = new MemoryStream();
        stream.Write(Magic);
        stream.WriteByte(Version);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var size in (ReadOnlySpan<long>)[key.Sizes.Constraints, key.Sizes.Variables, key.Sizes.PublicVariables, key.Sizes.NonZerosA, key.Sizes.NonZerosB, key.Sizes.NonZerosC, key.Sizes.SrsDegree])
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, size);
            stream.Write(number);
        }

        foreach (var part in (ReadOnlySpan<ReadOnlyMemory<byte>>)[key.Key, key.Certificate])
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, part.Length);
            stream.Write(number[..sizeof(int)]);
            stream.Write(part.Span);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large, damaged, or of another version.</exception>
    public static CertifiedKey Load(string path) => Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "expected a verifying key that 'zkml transpile' wrote"), path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are damaged, or of another version.</exception>
    public static CertifiedKey Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var content = bytes.Span;
        if (!content.StartsWith(Magic))
        {
            throw new MalformedInputException(file, "byte 0", $"expected a verifying key, which begins with '{System.Text.Encoding.ASCII.GetString(Magic)}'; {Remedy}");
        }

        if (content.Length > Magic.Length && content[Magic.Length] is var version && version != Version)
        {
            throw new MalformedInputException(file, $"byte {Magic.Length}", $"version {version} is not supported, expected {Version}; {Remedy}");
        }

        if (content.Length < HeaderBytes + SHA256.HashSizeInBytes)
        {
            throw new MalformedInputException(file, "", $"the file ends too early; {Remedy}");
        }

        var body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body.Span).AsSpan().SequenceEqual(content[^SHA256.HashSizeInBytes..]))
        {
            throw new MalformedInputException(file, $"byte {body.Length}", $"the SHA-256 of the bytes before it differs: the file is damaged; {Remedy}");
        }

        var sizes = new long[SizeCount];
        for (var i = 0; i < SizeCount; i++)
        {
            var place = Magic.Length + 1 + (i * sizeof(long));
            sizes[i] = BinaryPrimitives.ReadInt64LittleEndian(content[place..]);
            if (sizes[i] is < 0 or > int.MaxValue)
            {
                throw new MalformedInputException(file, $"byte {place}", $"expected a size of at most {int.MaxValue}; {Remedy}");
            }
        }

        var next = HeaderBytes;
        var key = Part(body, ref next, file);
        var certificate = Part(body, ref next, file);
        return next == body.Length
            ? new(key, certificate, new(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6]))
            : throw new MalformedInputException(file, $"byte {next}", $"expected the end of the file; {Remedy}");
    }

    private static ReadOnlyMemory<byte> Part(ReadOnlyMemory<byte> body, ref int next, string file)
    {
        var length = body.Length - next >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(body.Span[next..]) : -1;
        if (length is < 0 or > MaximumPart || length > body.Length - next - sizeof(int))
        {
            throw new MalformedInputException(file, $"byte {next}", $"expected a length of at most {MaximumPart} bytes, and as many bytes; {Remedy}");
        }

        var part = body.Slice(next + sizeof(int), length);
        next += sizeof(int) + length;
        return part;
    }
}
