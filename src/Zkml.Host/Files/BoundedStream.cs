namespace Zkml.Host.Files;

/// <summary>Reads streams of which nobody knows how long they are.</summary>
internal static class BoundedStream
{
    private const int ChunkBytes = 81_920;

    /// <summary>All bytes of a stream.</summary>
    /// <param name="source">The stream, read to its end.</param>
    /// <param name="expectedBytes">How many there may be; a guess.</param>
    /// <param name="maximumBytes">More are refused before memory is taken for them.</param>
    /// <param name="tooLarge">What is thrown then.</param>
    public static byte[] ReadAllBytes(Stream source, int expectedBytes, long maximumBytes, Func<MalformedInputException> tooLarge)
    {
        var content = new MemoryStream(expectedBytes);
        var chunk = new byte[ChunkBytes];
        for (int count; (count = source.Read(chunk)) > 0;)
        {
            if (content.Length + count > maximumBytes)
            {
                throw tooLarge();
            }

            content.Write(chunk, 0, count);
        }

        return content.ToArray();
    }
}
