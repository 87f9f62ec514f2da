using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Zkml.Statements;

/// <summary>
/// A number that a verifier chooses and a proof must contain, so that a proof made before, or for somebody else, does not pass. It is a public input in no constraint: the proof's transcript binds it.
/// </summary>
/// <param name="Value">An element of BLS12-377's scalar field; 0 where no challenge was given.</param>
public readonly record struct Challenge(BigInteger Value)
{
    private const string Suffix = "field";

    // As many bytes as are below the modulus whatever they hold.
    private const int HashBytes = 31;

    private static ReadOnlySpan<byte> Domain => "zkml challenge"u8;

    /// <summary>No challenge: 0.</summary>
    public static Challenge None => default;

    /// <summary>Reads a field element in decimal digits, with or without Aleo's suffix: <c>42</c>, <c>42field</c>. Nothing is reduced: a number that is not below the modulus is refused.</summary>
    /// <param name="text">The text.</param>
    /// <param name="challenge">The challenge.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Challenge challenge)
    {
        challenge = default;
        var digits = text is null ? "" : text.EndsWith(Suffix, StringComparison.Ordinal) ? text[..^Suffix.Length] : text;
        if (!FieldText.TryParse(digits, out var value))
        {
            return false;
        }

        challenge = new(value);
        return true;
    }

    /// <summary>
    /// The public input of the sample at a place of a batch: at place 0 the challenge itself, elsewhere the first 31 bytes, little-endian, of the SHA-256 of the words "zkml challenge", the challenge as 32 bytes and the place as 4,
    /// both little-endian. So a proof of another place is a proof of another statement; and none of them is the challenge plus a number, which a verifier who counts challenges up would take for an answer to a later one.
    /// </summary>
    /// <param name="place">The place in the batch, from 0.</param>
    public BigInteger At(int place)
    {
        if (place == 0)
        {
            return Value;
        }

        Span<byte> message = stackalloc byte[Domain.Length + FieldBytes.Length + sizeof(int)];
        Domain.CopyTo(message);
        FieldBytes.Write(Value, message[Domain.Length..]);
        BinaryPrimitives.WriteInt32LittleEndian(message[(Domain.Length + FieldBytes.Length)..], place);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message, hash);
        return new(hash[..HashBytes], isUnsigned: true);
    }

    /// <summary>The number in decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
