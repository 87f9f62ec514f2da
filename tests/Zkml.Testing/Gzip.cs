using System.IO.Compression;

namespace Zkml.Testing;

/// <summary>Packed files for tests.</summary>
public static class Gzip
{
    /// <summary>The content, packed by gzip.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(content);
        }

        return packed.ToArray();
    }
}
