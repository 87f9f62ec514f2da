using System.IO.Compression;
using Zkml.Host;

namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>Unpacks the data of a PNG file once, keeping nothing: it must be as long as the header says, neither cut off nor a bomb.</summary>
internal static class PngContent
{
    /// <summary>Stops where the data is too long.</summary>
    /// <exception cref="MalformedInputException">The data is longer or shorter than the header says, or does not unpack.</exception>
    public static void Check(PictureBytes bytes, PngLayout layout)
    {
        var expected = layout.UnpackedBytes;
        long length = 0;
        try
        {
            using var unpacked = new ZLibStream(DataOf(bytes, layout), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (int read; length <= expected && (read = unpacked.Read(buffer)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            throw bytes.Damaged(layout.Data.Count > 0 ? layout.Data[0].Start : 0, "its pixels do not unpack");
        }

        if (length != expected)
        {
            throw length < expected
                ? bytes.Truncated()
                : new(bytes.Name, "", FormattableString.Invariant($"the picture unpacks to more than {expected} bytes, too many for {layout.Width}×{layout.Height} pixels; save it again"));
        }
    }

    private static MemoryStream DataOf(PictureBytes bytes, PngLayout layout)
    {
        var data = new MemoryStream(layout.Data.Sum(piece => piece.Length));
        foreach (var (start, length) in layout.Data)
        {
            data.Write(bytes.At(start, length));
        }

        data.Position = 0;
        return data;
    }
}
