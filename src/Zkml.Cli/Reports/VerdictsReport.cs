using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml verify</c> for several proofs.</summary>
/// <param name="Proofs">The files and their verdicts, in the order in which they were named.</param>
internal sealed record VerdictsReport(ImmutableArray<(string File, VerdictReport Report)> Proofs)
{
    private int Valid => Proofs.Count(proof => proof.Report.Result.IsValid);

    /// <summary>How often the programs were run: whoever copies a proof has not proven anything twice.</summary>
    private int Runs => Proofs.Where(proof => proof.Report.Result.IsValid).Select(proof => Transition.TryRead(proof.Report.Proof.Execution)!.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The report as <c>--json</c> gives it: valid where all are.</summary>
    public JsonObject ToJson() => new()
    {
        ["valid"] = Valid == Proofs.Length,
        ["runs"] = Runs,
        ["proofs"] = new JsonArray([.. Proofs.Select(proof =>
        {
            var json = proof.Report.ToJson();
            json.Insert(0, "proof", proof.File);
            return json;
        })]),
    };

    /// <summary>The report in words: one line per proof.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("proof", "verdict", "proven, or why not");
        foreach (var (file, report) in Proofs)
        {
            table.AddRow(new Text(file), new Text(report.ShortVerdict, new Style(report.Result.IsValid ? Color.Green : Color.Red)), new Text(report.Meaning));
        }

        console.Write(table);
        console.WriteLine($"{Figures.Count(Valid)} of {Figures.Count(Proofs.Length)} proofs are valid{(Runs < Valid ? $", of {Figures.Number(Runs, "run", "runs")}: the others are copies" : "")}; run 'zkml verify' on one of them to see what is not proven.");
    }
}
