using System.Buffers.Binary;
using System.Security.Cryptography;
using Zkml.Varuna.Engines;

namespace Zkml.Statements;

/// <summary>
/// The hash that names a verifying key: of its domains and commitments and of its exact number of public inputs. A hash of the key's bytes would not do: its header, which no proof binds, can say
/// something else, so that one key has many forms. A key says how many public inputs there are and not what they are, so where there are more than outputs, model hash and challenge, the hash also says where
/// outputs end and samples begin: else the words of a public sample, which are whatever a prover likes, could be passed off as the model hash, the challenge and the commitment of another statement.
/// </summary>
public static class KeyHash
{
    // What each statement has besides its outputs: the model hash and the challenge.
    private const int PlainInputs = 2;

    private static ReadOnlySpan<byte> Domain => "zkml verifying key 1\0"u8;

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    /// <param name="key">The key.</param>
    /// <param name="outputs">How many of the public inputs are outputs.</param>
    /// <param name="sampleWords">How many are words of a public sample; the commitment to private weights is then one that is left over, or none is.</param>
    public static string Of(DirectKeyDescription key, int outputs, int sampleWords)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(Domain);
        BinaryPrimitives.WriteInt64LittleEndian(number, key.PublicInputs);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64LittleEndian(number, key.Identity.Length);
        hash.AppendData(number);
        hash.AppendData(key.Identity.Span);
        if (!IsPlain(key, outputs))
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, outputs);
            hash.AppendData(number);
            BinaryPrimitives.WriteInt64LittleEndian(number, sampleWords);
            hash.AppendData(number);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a statement has nothing but outputs, model hash and challenge, so that the number of public inputs says all.</summary>
    private static bool IsPlain(DirectKeyDescription key, int outputs) => key.PublicInputs == outputs + PlainInputs;

    /// <summary>Whether a hash is of the key alone, and does not say which of the public inputs are what, as it must; hashes of other statements were once written so.</summary>
    internal static bool SaysTooLittle(string hash, DirectKeyDescription key, int outputs) => !IsPlain(key, outputs) && hash == Of(key, (int)key.PublicInputs - PlainInputs, 0);
}
