using System.Security.Cryptography;
using System.Text;

namespace Zkml.Host.Files;

/// <summary>SHA-256 in the form that people compare: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Hex
{
    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of the rest of a stream.</summary>
    public static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));

    /// <summary>The hash of a file.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Of(file);
    }
}
