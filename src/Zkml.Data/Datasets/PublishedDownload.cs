using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets;

/// <summary>A published file and where to fetch it. Content of another hash is refused and never kept.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="MaximumBytes">More are not fetched.</param>
/// <param name="Sha256">The SHA-256 of the content, unpacked, in lower-case hexadecimal digits.</param>
internal sealed record PublishedDownload(Uri Address, int MaximumBytes, string Sha256)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Fetches it; the file appears whole or not at all.</summary>
    /// <param name="path">Where to keep it.</param>
    /// <param name="unpack">Gives the content of what was fetched, where it is packed.</param>
    /// <exception cref="MissingComponentException">It cannot be fetched.</exception>
    /// <exception cref="MalformedInputException">What was fetched is not what was published.</exception>
    public void FetchTo(string path, Func<byte[], byte[]>? unpack = null)
    {
        var fetched = Fetch(path);
        Keep(unpack is null ? fetched : unpack(fetched), Address.ToString(), path);
    }

    /// <summary>Keeps content that is at hand, from wherever it came.</summary>
    /// <param name="content">The content, unpacked.</param>
    /// <param name="source">Where it came from, for the message.</param>
    /// <param name="path">Where to keep it.</param>
    /// <exception cref="MalformedInputException">It is not what was published.</exception>
    public void Keep(byte[] content, string source, string path)
    {
        var hash = Sha256Hex.Of(content);
        if (hash != Sha256)
        {
            throw new MalformedInputException(
                source, "", $"the content is not the published one: {content.Length} bytes with SHA-256 {hash}, expected {Sha256}; get the file elsewhere and put it to {path}");
        }

        AtomicFile.Write(path, stream => stream.Write(content));
    }

    private byte[] Fetch(string path)
    {
        try
        {
            using var client = new HttpClient { MaxResponseContentBufferSize = MaximumBytes, Timeout = Patience };
            return client.GetByteArrayAsync(Address).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new MissingComponentException($"{Address} cannot be fetched ({problem.Message}); put the file into a directory, name the directory in ZKML_DATA, or put it to {path}");
        }
    }
}
