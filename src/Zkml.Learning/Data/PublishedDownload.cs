using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Learning.Data;

/// <summary>A published file and where to fetch it. Content of another size or hash is refused and never kept.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
internal sealed record PublishedDownload(Uri Address, int Bytes, string Sha256)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Fetches it; the file appears whole or not at all.</summary>
    /// <param name="path">Where to keep it.</param>
    /// <exception cref="MissingComponentException">It cannot be fetched.</exception>
    /// <exception cref="MalformedInputException">What was fetched is not what was published.</exception>
    public void FetchTo(string path)
    {
        var content = Fetch(path);
        var hash = Sha256Hex.Of(content);
        if (hash != Sha256)
        {
            throw new MalformedInputException(
                Address.ToString(), "", $"the content is not the published one: {content.Length} bytes with SHA-256 {hash}, expected {Bytes} with {Sha256}; get the file elsewhere and put it to {path}");
        }

        WholeFile.Write(path, stream => stream.Write(content));
    }

    private byte[] Fetch(string path)
    {
        try
        {
            using var client = new HttpClient { MaxResponseContentBufferSize = Bytes, Timeout = Patience };
            return client.GetByteArrayAsync(Address).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new MissingComponentException($"{Address} cannot be fetched ({problem.Message}); put the file into a folder, name the folder in ZKML_DATA, or put it to {path}");
        }
    }
}
