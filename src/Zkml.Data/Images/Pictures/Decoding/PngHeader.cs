using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Reads what a PNG file says of itself (https://www.w3.org/TR/png-3).</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private const int HeaderLength = 13;

    /// <summary>Walks over all chunks to the end.</summary>
    /// <exception cref="MalformedInputException">A chunk is cut off or the header says what cannot be, or the picture is an animation.</exception>
    public static PngLayout Read(PictureBytes bytes)
    {
        if (bytes.BigEndian32(SignatureLength) != HeaderLength || !bytes.HasText(SignatureLength + 4, "IHDR"u8))
        {
            throw bytes.Damaged(SignatureLength, "its header is missing");
        }

        var layout = Layout(bytes, SignatureLength + 8);
        long position = SignatureLength;
        while (!bytes.HasText(position + 4, "IEND"u8))
        {
            var length = bytes.BigEndian32(position);
            if (bytes.HasText(position + 4, "acTL"u8))
            {
                throw bytes.Animated();
            }

            if (bytes.HasText(position + 4, "IDAT"u8))
            {
                layout.Data.Add(new((int)Math.Min(int.MaxValue, position + 8), (int)Math.Min(int.MaxValue, length)));
            }

            position += ChunkOverhead + length;
            if (position > bytes.Length)
            {
                throw bytes.Truncated();
            }
        }

        return layout;
    }

    private static PngLayout Layout(PictureBytes bytes, int position)
    {
        uint width = bytes.BigEndian32(position), height = bytes.BigEndian32(position + 4);
        int depth = bytes[position + 8], interlaced = bytes[position + 12];
        var channels = bytes[position + 9] switch
        {
            0 or 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => throw bytes.Damaged(position + 9, "its kind of colours does not exist"),
        };
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue && depth is 1 or 2 or 4 or 8 or 16 && interlaced <= 1
            ? new((int)width, (int)height, channels * depth, interlaced == 1, [])
            : throw bytes.Damaged(position, "its header is inconsistent");
    }
}
