using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Reads what a WebP file says of itself (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int RiffLength = 8;
    private const int FirstChunk = 12;
    private const int ChunkHeader = 8;
    private const int AnimationFlag = 2;

    /// <summary>Lossless pictures are decoded as a whole, in four bytes a pixel; so is the transparency of lossy ones.</summary>
    private const int LosslessBytesAPixel = 4;

    /// <summary>The header.</summary>
    /// <exception cref="MalformedInputException">The file is cut off, of no known kind, or an animation.</exception>
    public static PictureHeader Read(PictureBytes bytes)
    {
        if (bytes.LittleEndian32(4) + (long)RiffLength > bytes.Length)
        {
            throw bytes.Truncated();
        }

        if (bytes.HasText(FirstChunk, "VP8X"u8))
        {
            return (bytes[FirstChunk + ChunkHeader] & AnimationFlag) == 0
                ? Header(bytes, bytes.LittleEndian24(FirstChunk + ChunkHeader + 4) + 1, bytes.LittleEndian24(FirstChunk + ChunkHeader + 7) + 1, LosslessBytesAPixel)
                : throw bytes.Animated();
        }

        if (bytes.HasText(FirstChunk, "VP8L"u8))
        {
            // Behind a byte of signature: 14 bits each, less 1.
            var sides = bytes.LittleEndian32(FirstChunk + ChunkHeader + 1);
            return Header(bytes, (int)(sides & 0x3FFF) + 1, (int)((sides >> 14) & 0x3FFF) + 1, LosslessBytesAPixel);
        }

        // Behind three bytes of frame tag and three of start code: 14 bits each, below two of scale.
        return bytes.HasText(FirstChunk, "VP8 "u8)
            ? Header(bytes, bytes.LittleEndian16(FirstChunk + ChunkHeader + 6) & 0x3FFF, bytes.LittleEndian16(FirstChunk + ChunkHeader + 8) & 0x3FFF, 0)
            : throw bytes.Damaged(FirstChunk, "its pixels are missing");
    }

    private static PictureHeader Header(PictureBytes bytes, int width, int height, int bytesAPixel) => width > 0 && height > 0
        ? new(PictureFormat.WebP, width, height) { WorkingBytes = bytesAPixel * (long)width * height }
        : throw bytes.Damaged(FirstChunk, "its header is inconsistent");
}
