namespace Zkml.Host.Files;

/// <summary>Reads streams of unknown length up to a limit.</summary>
internal static class BoundedStream
{
    private const int ChunkBytes = 1 << 17;

    /// <summary>All bytes of a stream.</summary>
    /// <param name="source">The stream, read to its end.</param>
    /// <param name="expectedBytes">An estimate of the length.</param>
    /// <param name="maximumBytes">Longer streams are refused before memory is allocated for them.</param>
    /// <param name="tooLarge">Creates the exception for a stream that is too long.</param>
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

        // A file whose length was right is in one piece already.
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
