using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Diagnostics;
using Zkml.Cli.Engines;

namespace Zkml.Cli.Reports;

/// <summary>The findings of <c>zkml doctor</c>.</summary>
internal sealed record DoctorReport(ImmutableArray<Finding> Findings)
{
    /// <summary>Whether every command can do its main work.</summary>
    public bool IsHealthy => !Findings.Any(finding => finding.IsBlocking);

    /// <summary>Whether there is an engine that can prove and verify.</summary>
    public bool CanProve => Findings.Any(finding => finding is { IsProver: true, Found: not null });

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["healthy"] = IsHealthy,
        ["canProve"] = CanProve,
        ["components"] = new JsonArray([.. Findings.Select(finding => new JsonObject
        {
            ["name"] = finding.Component,
            ["present"] = finding.Found is not null,
            ["found"] = finding.Found,
            ["required"] = finding.IsRequired,
            ["neededFor"] = finding.NeededFor,
            ["remedy"] = finding.Found is null ? finding.Remedy : null,
        })]),
    };

    private string Conclusion => !IsHealthy ? "A required component is missing: see above."
        : CanProve ? "Ready for data sets, models and proofs."
        : EngineInventory.CanFetchWasm ? "Ready for data sets and models. No proving engine is installed yet: the first proof downloads the one for Node; 'zkml engine install' builds the faster one."
        : "Ready for data sets and models. Nothing here can prove or verify: install one of the engines above.";

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("component", "", "needed for");
        foreach (var finding in Findings)
        {
            var state = finding.Found ?? $"missing{(finding.IsRequired ? "" : " (optional)")}: {finding.Remedy}";
            var colour = finding.Found is not null ? Color.Green : finding.IsRequired ? Color.Red : Color.Yellow;
            table.AddRow(new Text(finding.Component), new Text(state, new Style(colour)), new Text(finding.NeededFor));
        }

        console.Write(table);
        console.WriteLine(Conclusion);
    }
}
