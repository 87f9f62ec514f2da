namespace Zkml.Cli.Tests.Support;

/// <summary>Sends every download of this process to a port that nobody listens on, until it is disposed of.</summary>
internal sealed class NoNetwork : IDisposable
{
    private readonly System.Net.IWebProxy _before = HttpClient.DefaultProxy;

    public NoNetwork() => HttpClient.DefaultProxy = new System.Net.WebProxy("http://127.0.0.1:9");

    public void Dispose() => HttpClient.DefaultProxy = _before;
}
