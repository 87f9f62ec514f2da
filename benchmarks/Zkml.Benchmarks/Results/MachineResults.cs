using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Benchmarks.Engines;

namespace Zkml.Benchmarks.Results;

/// <summary>The last figures of one machine, kept in <c>benchmarks/results</c>.</summary>
/// <param name="Machine">What they were measured on.</param>
/// <param name="Benchmarks">In process; null if they were never measured.</param>
/// <param name="Engines">Proving and verifying; null if they were never measured.</param>
internal sealed record MachineResults(Machine Machine, BenchmarkRun? Benchmarks, EngineRun? Engines)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Today's day, as results name it.</summary>
    public static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What is known of a machine, or nothing yet. The file's own words about the machine give way to those of today.</summary>
    public static MachineResults Of(Machine machine) => File.Exists(PathOf(machine)) ? Load(PathOf(machine)) with { Machine = machine } : new(machine, null, null);

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is not such a file.</exception>
    public static MachineResults Load(string path) => JsonSerializer.Deserialize<MachineResults>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path}: expected an object");

    /// <summary>Writes the file of the machine.</summary>
    public void Save() => File.WriteAllText(PathOf(Machine), ToJson());

    /// <summary>The file's text.</summary>
    public string ToJson() => $"{JsonSerializer.Serialize(this, Options).ReplaceLineEndings("\n")}\n";

    private static string PathOf(Machine machine) => Path.Combine("benchmarks", "results", $"{machine.Name}.json");
}
