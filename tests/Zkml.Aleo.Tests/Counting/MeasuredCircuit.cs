using System.Text.Json;
using Zkml.Aleo.Counting;

namespace Zkml.Aleo.Tests.Counting;

/// <summary>A program whose verifying key was measured: one line of <c>measured-circuits.jsonl</c>.</summary>
internal sealed record MeasuredCircuit(string Name, string Program, long PublicVariables, long Variables, long Constraints, NonZeros NonZeros)
{
    public static string FileName => "measured-circuits.jsonl";

    /// <summary>The measured file: <c>ZKML_FACTS</c> names it or its folder; null where it is not set.</summary>
    public static string? FilePath
    {
        get
        {
            var path = Environment.GetEnvironmentVariable("ZKML_FACTS");
            return string.IsNullOrEmpty(path) ? null : Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        }
    }

    public static IEnumerable<MeasuredCircuit> ReadAll(string path) => File.ReadLines(path).Select(Parse);

    private static MeasuredCircuit Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var nonZeros = json.GetProperty("nonzeros");
        return new(
            json.GetProperty("name").GetString()!,
            json.GetProperty("program").GetString()!,
            json.GetProperty("public_variables").GetInt64(),
            json.GetProperty("variables").GetInt64(),
            json.GetProperty("constraints").GetInt64(),
            new(nonZeros.GetProperty("a").GetInt64(), nonZeros.GetProperty("b").GetInt64(), nonZeros.GetProperty("c").GetInt64()));
    }
}
