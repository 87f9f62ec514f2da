using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Aleo.Printing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>The project's own native engine, <c>ZKML_ENGINE</c>, by the commands <c>evaluate</c> and <c>count</c> of its protocol.</summary>
internal sealed class NativeEngine : ISnarkVm
{
    private readonly Process _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("ZKML_ENGINE")!)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private int _id;

    public void Ask(RandomProgram program)
    {
        foreach (var command in (ReadOnlySpan<string>)["evaluate", "count"])
        {
            var request = new JsonObject
            {
                ["id"] = ++_id,
                ["command"] = command,
                ["program"] = AleoPrinter.Print(program.Program),
                ["function"] = "main",
                ["inputs"] = new JsonArray([.. program.Inputs.Select(input => (JsonNode)JsonValue.Create(input.ToString())!)]),
            };
            _process.StandardInput.WriteLine(request.ToJsonString());
        }

        _process.StandardInput.Flush();
    }

    public SnarkVmAnswer Answer()
    {
        var (outputs, evaluationError) = Receive();
        var (count, _) = Receive();
        var isHalt = evaluationError?.GetProperty("kind").GetString() == "halt";
        var message = evaluationError?.GetProperty("message").GetString();
        return new(
            outputs is { } result ? [.. result.GetProperty("outputs").EnumerateArray().Select(output => output.GetString()!)] : null,
            isHalt ? message : null,
            isHalt ? null : message,
            count is { } circuit ? Figures(circuit) : null);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static CircuitFigures Figures(JsonElement circuit)
    {
        var nonZeros = circuit.GetProperty("nonZeros");
        return new(
            circuit.GetProperty("constraints").GetInt64(),
            circuit.GetProperty("publicVariables").GetInt64(),
            circuit.GetProperty("variables").GetInt64(),
            nonZeros.GetProperty("a").GetInt64(),
            nonZeros.GetProperty("b").GetInt64(),
            nonZeros.GetProperty("c").GetInt64(),
            circuit.GetProperty("constants").GetInt64());
    }

    private (JsonElement? Result, JsonElement? Error) Receive()
    {
        while (true)
        {
            var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the engine has ended");
            var answer = JsonDocument.Parse(line).RootElement;
            if (!answer.TryGetProperty("progress", out _))
            {
                return (Property(answer, "result"), Property(answer, "error"));
            }
        }
    }

    private static JsonElement? Property(JsonElement answer, string name) => answer.TryGetProperty(name, out var value) ? value : null;
}
