using System.Globalization;
using System.Text.RegularExpressions;

namespace Zkml.Cli.Tests.Secrets;

/// <summary>Looks for a number in a text in whatever form it may stand there: decimal, hexadecimal, as the bytes of something in base 64 or bech32m, and those bytes from either end.</summary>
internal static partial class SecretSearch
{
    /// <summary>Where it was found, in words; null where it was not.</summary>
    public static string? Find(string text, UInt128 secret)
    {
        if (text.Contains(secret.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            return "in decimal";
        }

        var bytes = Bytes(secret);
        if (text.Contains(Convert.ToHexString(bytes), StringComparison.OrdinalIgnoreCase) || text.Contains(Convert.ToHexString([.. bytes.Reverse()]), StringComparison.OrdinalIgnoreCase))
        {
            return "in hexadecimal";
        }

        foreach (var (form, content) in Decoded(text).Append(("the text itself", System.Text.Encoding.UTF8.GetBytes(text))))
        {
            if (content.AsSpan().IndexOf(bytes) >= 0 || content.AsSpan().IndexOf((byte[])[.. bytes.Reverse()]) >= 0)
            {
                return $"as bytes of {form}";
            }
        }

        return null;
    }

    /// <summary>Everything in base 64 or bech32m, and its bits moved by less than a byte, for a number may begin between two bytes.</summary>
    private static IEnumerable<(string Form, byte[] Content)> Decoded(string text)
    {
        foreach (Match match in Base64().Matches(text))
        {
            for (var start = 0; start < 4; start++)
            {
                var length = (match.Length - start) / 4 * 4;
                var bytes = new byte[length];
                if (Convert.TryFromBase64Chars(match.ValueSpan.Slice(start, length), bytes, out var written))
                {
                    yield return ("base 64", bytes[..written]);
                }
            }
        }

        foreach (Match match in Bech32().Matches(text))
        {
            var symbols = match.Groups["data"].Value.Select(letter => "qpzry9x8gf2tvdw0s3jn54khce6mua7l".IndexOf(letter)).ToArray();
            for (var shift = 0; shift < 8; shift++)
            {
                yield return ("bech32m", Pack(symbols, shift));
            }
        }
    }

    private static byte[] Pack(int[] symbols, int shift)
    {
        var bits = symbols.SelectMany(symbol => Enumerable.Range(0, 5).Select(i => (symbol >> (4 - i)) & 1)).Skip(shift).ToArray();
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => (byte)Enumerable.Range(0, 8).Aggregate(0, (all, bit) => (all << 1) | bits[(i * 8) + bit]))];
    }

    // Without the zeros at its end, so that a narrower or wider integer is found, too.
    private static byte[] Bytes(UInt128 secret)
    {
        var bytes = new List<byte>();
        for (var rest = secret; rest != UInt128.Zero; rest >>= 8)
        {
            bytes.Add((byte)(rest & 0xFF));
        }

        return [.. bytes];
    }

    [GeneratedRegex("[A-Za-z0-9+/]{12,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex("[a-z]{2,12}1(?<data>[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{12,})")]
    private static partial Regex Bech32();
}
