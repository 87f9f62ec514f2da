using System.Net;
using System.Net.Sockets;

namespace Zkml.Data.Tests.Datasets;

/// <summary>An HTTP server on this machine that gives one file to whoever asks.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private int _requests;

    /// <param name="content">What it gives.</param>
    /// <param name="promised">The length that it says the content has; null for the true one.</param>
    public FileServer(byte[] content, int? promised = null)
    {
        Address = new($"http://127.0.0.1:{FreePort()}/german.data");
        _listener.Prefixes.Add(new Uri(Address, "/").ToString());
        _listener.Start();
        _ = Task.Run(() => Serve(content, promised ?? content.Length));
    }

    public Uri Address { get; }

    public int Requests => _requests;

    // Whoever waits for the next request then is a thread that ends with the process.
    public void Dispose() => _listener.Close();

    private void Serve(byte[] content, int promised)
    {
        while (true)
        {
            try
            {
                var response = _listener.GetContext().Response;
                Interlocked.Increment(ref _requests);
                response.ContentLength64 = promised;
                response.OutputStream.Write(content);
                if (promised == content.Length)
                {
                    response.Close();
                }
                else
                {
                    response.Abort();
                }
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!_listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
