using System.Net;
using System.Net.Sockets;
using Zkml.Host.Processes;

namespace Zkml.Tests.Proving.OnChain;

/// <summary>
/// Leo's local ledger, at the newest consensus version. Transactions carry no proofs of their own (the functions need larger files of the reference string than lie beside the tests, and the ledger does not check
/// them); finalize blocks, and with them <c>snark.verify</c>, run as in a network.
/// </summary>
internal sealed class LocalLedger : IDisposable
{
    // Leo's public key for development: 'leo devnode start --help' prints it.
    private const string DevelopmentKey = "APrivateKey1zkp8CZNn3yeCseEtxuVPbDCwSyhGW6yZKUYKfgXmcpoGPWH";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _leo = Environment.GetEnvironmentVariable("ZKML_LEO")!;
    private readonly string _endpoint;
    private readonly HttpClient _client = new();
    private readonly ChildProcess _node;

    private LocalLedger(int port)
    {
        _endpoint = $"http://127.0.0.1:{port}";
        _node = ChildProcess.Start(_leo, ["devnode", "start", "-v", "0", "-a", $"127.0.0.1:{port}"], environment: Variables);
        Discard(_node);
    }

    public static async Task<LocalLedger> StartAsync()
    {
        var ledger = new LocalLedger(FreePort());
        using var limit = new CancellationTokenSource(Patience);
        while (await ledger.TryReadAsync("block/height/latest") is null)
        {
            await Task.Delay(200, limit.Token);
        }

        return ledger;
    }

    public void Dispose()
    {
        _node.Dispose();
        _client.Dispose();
    }

    /// <summary>Deploys the project of a directory; gives what Leo says.</summary>
    public Task<string> DeployAsync(string project) => RunAsync(project, ["deploy", "--yes", "--broadcast", "--devnet", "--skip-deploy-certificate"]);

    /// <summary>Executes a function of a deployed project; gives what Leo says: whether the transaction was accepted, too.</summary>
    public Task<string> ExecuteAsync(string project, string function, params string[] inputs) =>
        RunAsync(project, ["execute", function, .. inputs, "--yes", "--broadcast", "--devnet", "--skip-execute-proof"]);

    /// <summary>What a mapping holds for a key; "null" if it holds nothing.</summary>
    public async Task<string> ValueAsync(string program, string mapping, string key) => (await TryReadAsync($"program/{program}/mapping/{mapping}/{key}"))!;

    private Dictionary<string, string> Variables => new() { ["PRIVATE_KEY"] = DevelopmentKey, ["NETWORK"] = "testnet", ["ENDPOINT"] = _endpoint, ["NO_COLOR"] = "1" };

    private async Task<string> RunAsync(string project, string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var child = ChildProcess.Start(_leo, arguments, project, Variables);
        child.Process.StandardInput.Close();
        var errors = child.Process.StandardError.ReadToEndAsync(limit.Token);
        var output = await child.Process.StandardOutput.ReadToEndAsync(limit.Token);
        return output + await errors;
    }

    private async Task<string?> TryReadAsync(string path)
    {
        try
        {
            return await _client.GetStringAsync(new Uri($"{_endpoint}/testnet/{path}"));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static void Discard(ChildProcess node)
    {
        node.Process.OutputDataReceived += static (_, _) => { };
        node.Process.ErrorDataReceived += static (_, _) => { };
        node.Process.BeginOutputReadLine();
        node.Process.BeginErrorReadLine();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
