namespace Zkml.Aleo.Syntax;

/// <summary>Bytes as text with a checksum that finds every single wrong character (BIP 173, and BIP 350 for the constant).</summary>
internal static class Bech32m
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const uint Constant = 0x2bc830a3;
    private const int ChecksumLength = 6;

    private static readonly uint[] Generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>The prefix, the digit 1, the bytes in groups of five bits, and the checksum.</summary>
    public static string Encode(string prefix, ReadOnlySpan<byte> bytes)
    {
        var data = Regroup(bytes, 8, 5, pad: true)!;
        var checksum = Checksum(prefix, [.. data, .. new byte[ChecksumLength]]) ^ Constant;
        var text = new char[prefix.Length + 1 + data.Length + ChecksumLength];
        prefix.CopyTo(text);
        text[prefix.Length] = '1';
        for (var position = 0; position < data.Length; position++)
        {
            text[prefix.Length + 1 + position] = Alphabet[data[position]];
        }

        for (var position = 0; position < ChecksumLength; position++)
        {
            text[text.Length - ChecksumLength + position] = Alphabet[(int)(checksum >> (5 * (ChecksumLength - 1 - position))) & 31];
        }

        return new(text);
    }

    /// <summary>The bytes, or null if prefix, alphabet, checksum or padding are wrong.</summary>
    public static byte[]? TryDecode(string prefix, string text)
    {
        if (text.Length < prefix.Length + 1 + ChecksumLength || !text.StartsWith(prefix, StringComparison.Ordinal) || text[prefix.Length] != '1')
        {
            return null;
        }

        var data = new byte[text.Length - prefix.Length - 1];
        for (var position = 0; position < data.Length; position++)
        {
            var value = Alphabet.IndexOf(text[prefix.Length + 1 + position], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            data[position] = (byte)value;
        }

        return Checksum(prefix, data) == Constant ? Regroup(data.AsSpan()[..^ChecksumLength], 5, 8, pad: false) : null;
    }

    private static uint Checksum(string prefix, ReadOnlySpan<byte> data)
    {
        var state = 1u;
        foreach (var character in prefix)
        {
            state = Step(state, (uint)character >> 5);
        }

        state = Step(state, 0);
        foreach (var character in prefix)
        {
            state = Step(state, (uint)character & 31);
        }

        foreach (var value in data)
        {
            state = Step(state, value);
        }

        return state;
    }

    private static uint Step(uint state, uint value)
    {
        var top = state >> 25;
        state = ((state & 0x1ffffff) << 5) ^ value;
        for (var bit = 0; bit < Generators.Length; bit++)
        {
            state ^= ((top >> bit) & 1) != 0 ? Generators[bit] : 0;
        }

        return state;
    }

    /// <summary>The same bits in groups of another size; null if the padding is not of zeros, or is a whole group.</summary>
    private static byte[]? Regroup(ReadOnlySpan<byte> groups, int from, int to, bool pad)
    {
        var regrouped = new List<byte>((groups.Length * from / to) + 1);
        var (bits, count) = (0, 0);
        foreach (var group in groups)
        {
            bits = ((bits << from) | group) & 0xfff;
            for (count += from; count >= to;)
            {
                count -= to;
                regrouped.Add((byte)((bits >> count) & ((1 << to) - 1)));
            }
        }

        var rest = bits & ((1 << count) - 1);
        if (pad && count > 0)
        {
            regrouped.Add((byte)(rest << (to - count)));
        }

        return pad || (count < from && rest == 0) ? [.. regrouped] : null;
    }
}
