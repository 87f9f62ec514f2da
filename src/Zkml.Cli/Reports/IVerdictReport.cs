using System.Text.Json.Nodes;
using Spectre.Console;

namespace Zkml.Cli.Reports;

/// <summary>The verdict on a proof of either kind.</summary>
internal interface IVerdictReport
{
    /// <summary>Whether the proof holds.</summary>
    bool IsValid { get; }

    /// <summary>Why it does not, as <c>--json</c> names it; null if it holds.</summary>
    string? Reason { get; }

    /// <summary>The verdict in a word or two.</summary>
    string ShortVerdict { get; }

    /// <summary>What was proven, or why it was not.</summary>
    string Meaning { get; }

    /// <summary>What two copies of a proof have in common.</summary>
    string RunId { get; }

    /// <summary>The report as <c>--json</c> gives it.</summary>
    JsonObject ToJson();

    /// <summary>The report in words.</summary>
    void Write(IAnsiConsole console);
}
