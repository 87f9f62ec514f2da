using System.IO.Compression;

namespace Zkml.Host.Files;

/// <summary>Files packed by gzip.</summary>
public static class PackedFile
{
    private const int ChunkBytes = 81_920;

    /// <summary>What was packed.</summary>
    /// <param name="packed">The packed content.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <param name="maximumBytes">More are refused before memory is taken: a small packed file may hold any number of bytes.</param>
    /// <exception cref="MalformedInputException">It is not packed by gzip, damaged, or holds too much.</exception>
    public static byte[] Unpack(byte[] packed, string source, int maximumBytes)
    {
        try
        {
            using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var content = new MemoryStream();
            var chunk = new byte[ChunkBytes];
            for (int count; (count = unpacking.Read(chunk)) > 0;)
            {
                if (content.Length + count > maximumBytes)
                {
                    throw new MalformedInputException(source, "", FormattableString.Invariant($"it unpacks to more than the {maximumBytes} bytes that are allowed"));
                }

                content.Write(chunk, 0, count);
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new MalformedInputException(source, "", "the content is not packed by gzip, or damaged; fetch the file again");
        }
    }
}
