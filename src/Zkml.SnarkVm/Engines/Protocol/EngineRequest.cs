using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>The requests of the protocol. <c>docs/engine-protocol.md</c> describes them.</summary>
internal static class EngineRequest
{
    public const string Hello = "hello";

    private static readonly System.Text.Json.JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Evaluate(ProgramFunction function, IReadOnlyList<string> inputs) =>
        new(Of("evaluate", function)) { ["inputs"] = Texts(inputs) };

    public static JsonObject Synthesize(ProgramFunction function, KeyFiles keys) => new(Of("synthesize", function))
    {
        ["provingKey"] = keys.ProvingKey,
        ["verifyingKey"] = keys.VerifyingKey,
    };

    public static JsonObject Prove(ProgramFunction function, IReadOnlyList<string> inputs, KeyFiles keys, int? varuna)
    {
        var request = new JsonObject(Of("prove", function))
        {
            ["inputs"] = Texts(inputs),
            ["provingKey"] = keys.ProvingKey,
            ["verifyingKey"] = keys.VerifyingKey,
        };
        if (varuna is { } version)
        {
            request["varuna"] = version;
        }

        return request;
    }

    public static JsonObject Verify(ProgramFunction function, string verifyingKey, string execution, int varuna) => new(Of("verify", function))
    {
        ["verifyingKey"] = verifyingKey,
        ["execution"] = JsonNode.Parse(execution),
        ["varuna"] = varuna,
    };

    /// <summary>The request as a line, with its number.</summary>
    public static string ToLine(JsonObject request, long id)
    {
        request["id"] = id;
        return request.ToJsonString(OneLine);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Of(string command, ProgramFunction function) =>
    [
        new("command", command),
        new("program", function.Program.Text),
        new("function", function.Function),
    ];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
