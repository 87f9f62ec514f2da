namespace Zkml.Host.Files;

/// <summary>Small files of the web.</summary>
public static class WebFile
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Fetches a file.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="maximumBytes">More are refused.</param>
    /// <exception cref="MissingComponentException">It cannot be fetched.</exception>
    public static byte[] Fetch(string url, int maximumBytes)
    {
        try
        {
            using var client = new HttpClient { MaxResponseContentBufferSize = maximumBytes, Timeout = Timeout };
            return client.GetByteArrayAsync(new Uri(url)).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new MissingComponentException($"{url} cannot be fetched ({problem.Message})");
        }
    }
}
