using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Reads what a GIF file says of itself (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).</summary>
internal static class GifHeader
{
    private const int FirstBlock = 13;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    /// <summary>A decoder keeps the screen, in colours, beside what it gives out.</summary>
    private const int BytesAPixel = 4;

    /// <summary>Walks over all blocks to the end.</summary>
    /// <exception cref="MalformedInputException">A block is cut off or unknown, or there are several frames.</exception>
    public static PictureHeader Read(PictureBytes bytes)
    {
        int width = bytes.LittleEndian16(6), height = bytes.LittleEndian16(8);
        var frames = 0;
        long position = FirstBlock + ColourTableBytes(bytes[10]);
        while (position != bytes.Length || frames == 0)
        {
            var block = bytes[position++];
            if (block == Trailer)
            {
                break;
            }

            if (block == Image)
            {
                frames = frames == 0 ? 1 : throw bytes.Animated();
                width = Math.Max(width, bytes.LittleEndian16(position) + bytes.LittleEndian16(position + 4));
                height = Math.Max(height, bytes.LittleEndian16(position + 2) + bytes.LittleEndian16(position + 6));
                // Nine bytes say where the frame lies; one, behind its colours, how its data is coded.
                position += 9 + ColourTableBytes(bytes[position + 8]) + 1;
            }
            else
            {
                position += block == Extension ? 1 : throw bytes.Damaged(position - 1, "a block of it is of no known kind");
            }

            position = SkipData(bytes, position);
        }

        return frames == 1 && width > 0 && height > 0
            ? new(PictureFormat.Gif, width, height) { WorkingBytes = BytesAPixel * (long)width * height }
            : throw bytes.Damaged(FirstBlock, "it has no pixels");
    }

    /// <summary>Data comes in pieces, each with its length in front; an empty one ends it.</summary>
    private static long SkipData(PictureBytes bytes, long position)
    {
        while (bytes[position] != 0)
        {
            position += 1 + bytes[position];
        }

        return position + 1;
    }

    private static int ColourTableBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
