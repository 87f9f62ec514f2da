using System.Numerics;

namespace Zkml.Aleo.Syntax;

/// <summary>An address in text: bech32m (BIP 350) with the prefix <c>aleo</c> of the 32 little-endian bytes of its x-coordinate.</summary>
internal static class AddressText
{
    /// <summary>The characters of every address.</summary>
    public const int Length = 63;

    /// <summary>How every address begins.</summary>
    public const string Start = "aleo1";

    private const string Prefix = "aleo";
    private const int Bytes = 32;

    /// <summary>The address of an x-coordinate of at most 256 bits.</summary>
    public static string Encode(BigInteger x)
    {
        var bytes = new byte[Bytes];
        if (!x.TryWriteBytes(bytes, out _, isUnsigned: true))
        {
            throw new ArgumentOutOfRangeException(nameof(x), "an x-coordinate has at most 256 bits");
        }

        return Bech32m.Encode(Prefix, bytes);
    }

    /// <summary>The x-coordinate, or null if the text is not an address: wrong length, prefix or checksum.</summary>
    public static BigInteger? TryDecode(string text) =>
        text.Length == Length && Bech32m.TryDecode(Prefix, text) is { Length: Bytes } bytes ? new BigInteger(bytes, isUnsigned: true) : null;
}
