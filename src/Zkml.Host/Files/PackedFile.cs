using System.IO.Compression;

namespace Zkml.Host.Files;

/// <summary>Files packed by gzip.</summary>
public static class PackedFile
{
    private const int ChunkBytes = 81_920;

    /// <summary>Unpacks a file; the target appears when it is whole.</summary>
    /// <param name="packed">The packed content.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="maximumBytes">More are refused: a small packed file may hold any number of bytes.</param>
    /// <exception cref="MalformedInputException">It is not packed by gzip, truncated, or holds too much.</exception>
    public static void Unpack(byte[] packed, string source, string target, long maximumBytes) => WholeFile.Write(target, stream =>
    {
        try
        {
            using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var chunk = new byte[ChunkBytes];
            var total = 0L;
            for (int count; (count = unpacking.Read(chunk)) > 0;)
            {
                total += count;
                if (total > maximumBytes)
                {
                    throw new MalformedInputException(source, "", FormattableString.Invariant($"it unpacks to more than the {maximumBytes} bytes that are allowed"));
                }

                stream.Write(chunk, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            throw new MalformedInputException(source, "", "the content is not packed by gzip, or damaged; fetch the file again");
        }
    });
}
