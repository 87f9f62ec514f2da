using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zkml.Testing;

/// <summary>
/// The native snarkVM behind a pipe: evaluates any Aleo program and counts its circuit. One JSON document a line in, one out, in order.
/// Its path comes from the environment variable <c>ZKML_ORACLE</c>.
/// </summary>
public sealed class SnarkVmOracle : IDisposable
{
    private readonly Process _process;

    private SnarkVmOracle(string path)
    {
        _process = Process.Start(new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{path} does not start");
    }

    /// <summary>The oracle's path, or null where there is none.</summary>
    public static string? Path
    {
        get
        {
            var path = Environment.GetEnvironmentVariable("ZKML_ORACLE");
            return string.IsNullOrEmpty(path) ? null : path;
        }
    }

    public static SnarkVmOracle Start() => new(Path ?? throw new InvalidOperationException("ZKML_ORACLE is not set"));

    /// <summary>Asks one question and returns the answer.</summary>
    public OracleAnswer Ask(string program, IEnumerable<string>? inputs = null, bool count = false, string function = "main")
    {
        Send(program, inputs, count, function);
        return Receive();
    }

    /// <summary>Writes a question without waiting, so that many can be in the pipe; read as many answers with <see cref="Receive"/>.</summary>
    public void Send(string program, IEnumerable<string>? inputs = null, bool count = false, string function = "main")
    {
        var question = new JsonObject { ["program"] = program, ["function"] = function, ["count"] = count };
        if (inputs is not null)
        {
            question["inputs"] = new JsonArray([.. inputs.Select(input => (JsonNode)JsonValue.Create(input)!)]);
        }

        _process.StandardInput.WriteLine(question.ToJsonString());
        _process.StandardInput.Flush();
    }

    public OracleAnswer Receive()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the oracle has ended");
        return OracleAnswer.Parse(JsonDocument.Parse(line).RootElement);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
