using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Engines;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml engine</c>.</summary>
internal sealed record EnginesReport(ImmutableArray<DirectEngineStatus> DirectEngines, ImmutableArray<EngineStatus> Engines)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["directEngines"] = new JsonArray([.. DirectEngines.Select(engine => new JsonObject
        {
            ["name"] = engine.Name,
            ["installed"] = engine.Identity is not null,
            ["place"] = engine.Place,
            ["version"] = engine.Identity?.Version,
            ["snarkvm"] = engine.Identity?.SnarkVm,
            ["varuna"] = engine.Identity?.Varuna,
            ["threads"] = engine.Identity?.Threads,
            ["problem"] = engine.Problem,
            ["remedy"] = engine.Identity is null ? engine.Remedy : null,
        })]),
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
        var table = new Table().Border(TableBorder.Rounded).AddColumns("engine", "proves", "snarkVM", "proofs", "where");
        foreach (var engine in DirectEngines)
        {
            var identity = engine.Identity;
            table.AddRow(
                new Text(engine.Name),
                new Text("circuits (direct)"),
                Version(identity?.SnarkVm),
                new Text(identity is null ? "" : FormattableString.Invariant($"Varuna {identity.Varuna}")),
                new Text(engine.Place ?? engine.Problem ?? engine.Remedy));
        }

        foreach (var engine in Engines)
        {
            var identity = engine.Identity;
            table.AddRow(
                new Text(EngineNames.Of(engine.Kind)),
                new Text("Aleo functions"),
                Version(identity?.SnarkVm),
                new Text(identity is null ? "" : string.Join(", ", identity.ProofVersions)),
                new Text(engine.Place ?? engine.Problem ?? engine.Remedy));
        }

        console.Write(table);
    }

    private static Text Version(string? snarkVm) => new(snarkVm ?? "not installed", new Style(snarkVm is null ? Color.Yellow : Color.Green));
}
