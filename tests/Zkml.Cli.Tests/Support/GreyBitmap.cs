using System.Buffers.Binary;

namespace Zkml.Cli.Tests.Support;

/// <summary>A grey image as a BMP file, which has its pixels as they are.</summary>
internal static class GreyBitmap
{
    private const int HeaderBytes = 54;

    /// <summary>The file of a square image whose side is a multiple of four.</summary>
    public static byte[] Of(ReadOnlySpan<byte> pixels, int side)
    {
        var file = new byte[HeaderBytes + (3 * side * side)];
        "BM"u8.CopyTo(file);
        int[] fields = [file.Length, 0, HeaderBytes, 40, side, side, 1 | (24 << 16)];
        for (var i = 0; i < fields.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2 + (4 * i)), fields[i]);
        }

        // The lowest row comes first.
        for (var i = 0; i < pixels.Length; i++)
        {
            var (row, column) = Math.DivRem(i, side);
            file.AsSpan(HeaderBytes + (3 * (((side - 1 - row) * side) + column)), 3).Fill(pixels[i]);
        }

        return file;
    }
}
