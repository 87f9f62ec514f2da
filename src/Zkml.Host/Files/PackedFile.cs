using System.IO.Compression;

namespace Zkml.Host.Files;

/// <summary>Files compressed with gzip.</summary>
public static class PackedFile
{
    /// <summary>Decompresses a file.</summary>
    /// <param name="packed">The compressed content.</param>
    /// <param name="source">The file's name, for messages.</param>
    /// <param name="maximumBytes">A larger result is refused before memory is allocated: a small compressed file may expand to any size.</param>
    /// <exception cref="MalformedInputException">It is not gzip, is damaged, or expands to too much.</exception>
    public static byte[] Unpack(byte[] packed, string source, int maximumBytes)
    {
        try
        {
            using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            return BoundedStream.ReadAllBytes(
                unpacking,
                packed.Length,
                maximumBytes,
                () => new(source, "", FormattableString.Invariant($"it decompresses to more than the allowed {maximumBytes} bytes")));
        }
        catch (InvalidDataException)
        {
            throw new MalformedInputException(source, "", "the content is not gzip, or is damaged; fetch the file again");
        }
    }
}
