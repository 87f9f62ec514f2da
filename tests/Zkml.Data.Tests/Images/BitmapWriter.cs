using System.Buffers.Binary;

namespace Zkml.Data.Tests.Images;

/// <summary>Writes the simplest BMP files: 24 bits a pixel, not compressed, rows from the bottom up.</summary>
internal static class BitmapWriter
{
    private const int HeaderLength = 54;

    /// <summary>A grey picture whose width is a multiple of four.</summary>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> tones)
    {
        var file = new byte[HeaderLength + 3 * width * height];
        "BM"u8.CopyTo(file);
        Number(file, 2, file.Length);
        Number(file, 10, HeaderLength);
        Number(file, 14, 40);
        Number(file, 18, width);
        Number(file, 22, height);
        Number(file, 26, 1 | (24 << 16));
        Number(file, 34, 3 * width * height);
        for (var i = 0; i < width * height; i++)
        {
            var row = height - 1 - i / width;
            file.AsSpan(HeaderLength + 3 * (row * width + i % width), 3).Fill(tones[i]);
        }

        return file;
    }

    private static void Number(Span<byte> file, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(file[offset..], value);
}
