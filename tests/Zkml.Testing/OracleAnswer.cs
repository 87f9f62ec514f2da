using System.Text.Json;

namespace Zkml.Testing;

/// <summary>What the native snarkVM says of one program: outputs or a halt, and the circuit's numbers.</summary>
public sealed record OracleAnswer(string[]? Outputs, string? Halt, OracleCount? Count, string? CountError, string? Error)
{
    internal static OracleAnswer Parse(JsonElement json) => new(
        json.TryGetProperty("outputs", out var outputs) ? [.. outputs.EnumerateArray().Select(o => o.GetString()!)] : null,
        Text(json, "halt"),
        json.TryGetProperty("count", out var count) ? OracleCount.Parse(count) : null,
        Text(json, "count_error"),
        Text(json, "error"));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A circuit's numbers as a verifying key would say them. Request + body + response add up to total - 1: the indexer adds one.</summary>
public sealed record OracleCount(long Total, long Request, long Body, long Response, long PublicVariables, long Variables, long NonZerosA, long NonZerosB, long NonZerosC)
{
    internal static OracleCount Parse(JsonElement json)
    {
        var constraints = json.GetProperty("constraints");
        var nonzeros = json.GetProperty("nonzeros");
        return new(
            constraints.GetProperty("total").GetInt64(),
            constraints.GetProperty("request").GetInt64(),
            constraints.GetProperty("body").GetInt64(),
            constraints.GetProperty("response").GetInt64(),
            json.GetProperty("public_variables").GetInt64(),
            json.GetProperty("variables").GetInt64(),
            nonzeros.GetProperty("a").GetInt64(),
            nonzeros.GetProperty("b").GetInt64(),
            nonzeros.GetProperty("c").GetInt64());
    }
}
