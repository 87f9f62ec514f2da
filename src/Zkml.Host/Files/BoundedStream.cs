namespace Zkml.Host.Files;

/// <summary>Reads streams of which nobody knows how long they are.</summary>
internal static class BoundedStream
{
    private const int ChunkBytes = 1 << 17;

    /// <summary>All bytes of a stream.</summary>
    /// <param name="source">The stream, read to its end.</param>
    /// <param name="expectedBytes">How many there may be; a guess.</param>
    /// <param name="maximumBytes">More are refused before memory is taken for them.</param>
    /// <param name="tooLarge">What is thrown then.</param>
    public static byte[] ReadAllBytes(Stream source, int expectedBytes, long maximumBytes, Func<MalformedInputException> tooLarge)
    {
        var chunks = new List<byte[]>();
        var (length, chunk, filled) = (0L, new byte[Math.Max(expectedBytes, 1)], 0);
        for (int count; (count = source.Read(chunk, filled, chunk.Length - filled)) > 0;)
        {
            filled += count;
            if ((length += count) > maximumBytes)
            {
                throw tooLarge();
            }

            if (filled == chunk.Length)
            {
                chunks.Add(chunk);
                (chunk, filled) = (new byte[ChunkBytes], 0);
            }
        }

        // A file of the length that it says is in one piece already.
        return chunks is [var only] && filled == 0 ? only : Join(chunks, chunk.AsSpan(0, filled), (int)length);
    }

    private static byte[] Join(List<byte[]> chunks, ReadOnlySpan<byte> last, int length)
    {
        var all = new byte[length];
        var position = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(all, position);
            position += chunk.Length;
        }

        last.CopyTo(all.AsSpan(position));
        return all;
    }
}
