using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>snarkVM's reader: the native engine, <c>ZKML_ENGINE</c>, by the command <c>parse</c> of its protocol. Answers come in the order of the questions.</summary>
internal sealed class SnarkVmReader : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("ZKML_ENGINE")!)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private int _asked;

    // SnarkVM writes there why it refuses a component.
    public SnarkVmReader() => _process.BeginErrorReadLine();

    public void Ask(string text)
    {
        _process.StandardInput.WriteLine(new JsonObject { ["id"] = ++_asked, ["command"] = "parse", ["program"] = text }.ToJsonString());
        _process.StandardInput.Flush();
    }

    public Reading Answer()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the engine has ended");
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.TryGetProperty("result", out var result)
            ? new(result.GetProperty("text").GetString(), result.GetProperty("program").GetProperty("bytes").GetInt64(), null)
            : new(null, 0, answer.RootElement.GetProperty("error").GetProperty("message").GetString());
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
