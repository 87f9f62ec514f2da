using System.Text.Json.Nodes;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>A proof's version as <c>--json</c> gives it.</summary>
internal static class ProofVersionJson
{
    /// <summary>Both of its numbers.</summary>
    public static JsonObject Of(ProofVersion version) => new() { ["varuna"] = version.Varuna, ["consensus"] = version.Consensus };
}
