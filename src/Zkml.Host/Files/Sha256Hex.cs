using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Zkml.Host.Files;

/// <summary>SHA-256 in the form that people compare: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Hex
{
    /// <summary>How many digits a hash has.</summary>
    public const int Digits = 2 * SHA256.HashSizeInBytes;

    /// <summary>Reads a hash that a person wrote, in digits of either case.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="hash">The hash as this class writes it; null if the text is not one.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? hash)
    {
        hash = text.Length == Digits && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
        return hash is not null;
    }

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
