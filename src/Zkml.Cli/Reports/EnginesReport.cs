using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Engines;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml engine</c>.</summary>
internal sealed record EnginesReport(ImmutableArray<EngineStatus> Engines)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["engines"] = new JsonArray([.. Engines.Select(engine => new JsonObject
        {
            ["name"] = EngineNames.Of(engine.Kind),
            ["installed"] = engine.Identity is not null,
            ["place"] = engine.Place,
            ["snarkvm"] = engine.Identity?.SnarkVm,
            ["network"] = engine.Identity?.Network,
            ["threads"] = engine.Identity?.Threads,
            ["proofVersions"] = engine.Identity is { } identity ? new JsonArray([.. identity.ProofVersions.Select(ProofVersionJson.Of)]) : null,
            ["problem"] = engine.Problem,
            ["remedy"] = engine.Identity is null ? engine.Remedy : null,
        })]),
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("engine", "snarkVM", "proofs", "where");
        foreach (var engine in Engines)
        {
            var identity = engine.Identity;
            table.AddRow(
                new Text(EngineNames.Of(engine.Kind)),
                new Text(identity?.SnarkVm ?? "not installed", new Style(identity is null ? Color.Yellow : Color.Green)),
                new Text(identity is null ? "" : string.Join(", ", identity.ProofVersions)),
                new Text(engine.Place ?? engine.Problem ?? engine.Remedy));
        }

        console.Write(table);
    }
}
