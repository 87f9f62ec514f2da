using System.Text.Json.Serialization;

namespace Zkml.Benchmarks.Engines;

/// <summary>What one inference takes, in processor time of the engine alone; the median of several runs in turns with all others.</summary>
/// <param name="What">What was measured, as the table says it.</param>
/// <param name="Seconds">Seconds of processor time for one inference.</param>
internal sealed record DirectRow(string What, double Seconds)
{
    /// <summary>Whether it is what people ask first: a proof of a model with the native engine.</summary>
    [JsonIgnore]
    public bool IsHeadline => What == DirectBenchmark.AleoNano || (What.StartsWith('`') && What.Contains(", direct", StringComparison.Ordinal) && !What.Contains(" thread", StringComparison.Ordinal) && !What.Contains("module", StringComparison.OrdinalIgnoreCase));
}
