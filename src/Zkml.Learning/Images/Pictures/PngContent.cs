using System.Buffers.Binary;
using System.IO.Compression;
using StbImageSharp;
using Zkml.Host;

namespace Zkml.Learning.Images.Pictures;

/// <summary>
/// Guards the decoder against a PNG file that unpacks to far more than its header announces: the decoder would unpack all of it.
/// </summary>
internal static class PngContent
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    /// <summary>Unpacks the content once, keeping nothing, and stops where it is too long. Other files than PNG pass.</summary>
    /// <exception cref="MalformedInputException">The content is longer than the header allows, or does not unpack.</exception>
    public static void Check(byte[] content, string name, ImageInfo header)
    {
        if (content.Length < SignatureLength || !content.AsSpan(1).StartsWith("PNG"u8))
        {
            return;
        }

        // At most four channels of 16 bits, a filter byte a row, and seven interlaced passes, which add rows.
        var maximum = ((long)header.Width * 8 + 2) * header.Height * 2 + 64;
        using var unpacked = new ZLibStream(new MemoryStream(ImageData(content)), CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        long length = 0;
        try
        {
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                length += read;
                if (length > maximum)
                {
                    throw new MalformedInputException(name, "", $"the picture unpacks to more than {maximum} bytes, too many for {header.Width}×{header.Height} pixels; save it again");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new MalformedInputException(name, "", "the picture is damaged and cannot be unpacked; save it again");
        }
    }

    private static byte[] ImageData(ReadOnlySpan<byte> content)
    {
        using var data = new MemoryStream();
        for (var position = SignatureLength; position + ChunkOverhead <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[position..]);
            var body = content[(position + 8)..];
            if (content.Slice(position + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(body[..(int)Math.Min(length, body.Length)]);
            }

            position = (int)Math.Min(int.MaxValue - ChunkOverhead, (long)position + ChunkOverhead + length);
        }

        return data.ToArray();
    }
}
