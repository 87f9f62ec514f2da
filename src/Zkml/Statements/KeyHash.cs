using System.Buffers.Binary;
using System.Security.Cryptography;
using Zkml.Varuna.Engines;

namespace Zkml.Statements;

/// <summary>
/// The hash that names a verifying key: of its domains and commitments and of its exact number of public inputs. A hash of the key's bytes would not do: its header, which no proof binds, can say
/// something else, so that one key has many forms.
/// </summary>
public static class KeyHash
{
    private static ReadOnlySpan<byte> Domain => "zkml verifying key 1\0"u8;

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Of(DirectKeyDescription key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(Domain);
        BinaryPrimitives.WriteInt64LittleEndian(number, key.PublicInputs);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64LittleEndian(number, key.Identity.Length);
        hash.AppendData(number);
        hash.AppendData(key.Identity.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
