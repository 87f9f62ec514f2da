using System.Buffers.Binary;
using System.IO.Compression;

namespace Zkml.Data.Tests.Images;

/// <summary>Writes the simplest PNG files: 8 bits a channel, no filter (https://www.w3.org/TR/png).</summary>
internal static class PngWriter
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static uint[] SumOfByte { get; } = [.. Enumerable.Range(0, 256).Select(value => ShiftOut((uint)value))];

    /// <summary>A file of one (grey), three (red, green, blue) or four (and alpha) channels.</summary>
    public static byte[] Write(int width, int height, int channels, ReadOnlySpan<byte> pixels)
    {
        var rows = new byte[height * (1 + width * channels)];
        for (var row = 0; row < height; row++)
        {
            pixels.Slice(row * width * channels, width * channels).CopyTo(rows.AsSpan(row * (1 + width * channels) + 1));
        }

        return WriteCompressed(width, height, channels, Compress(rows));
    }

    /// <summary>A file whose compressed content need not be what its header announces.</summary>
    public static byte[] WriteCompressed(int width, int height, int channels, byte[] compressed)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(channels switch { 1 => 0, 3 => 2, 4 => 6, _ => throw new ArgumentOutOfRangeException(nameof(channels)) });
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, compressed);
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>The file, with the checksum of every chunk set right; what is no PNG comes back as it is.</summary>
    public static byte[] WithCheckSums(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
        {
            return file;
        }

        for (var position = Signature.Length; position + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(position));
            if (position + 12L + length > file.Length)
            {
                break;
            }

            var end = position + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(end), CheckSum(file[(position + 4)..end]));
            position = end + 4;
        }

        return file;
    }

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(type);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, CheckSum([.. type, .. body]));
        file.Write(number);
    }

    private static uint CheckSum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = (sum >> 8) ^ SumOfByte[(byte)sum ^ value];
        }

        return ~sum;
    }

    private static uint ShiftOut(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * 0xEDB88320);
        }

        return value;
    }
}
