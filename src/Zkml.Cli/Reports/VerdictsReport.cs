using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml verify</c> for several proofs.</summary>
/// <param name="Proofs">The files and their verdicts, in the order in which they were named.</param>
/// <param name="Gap">What is missing of the batches whose proofs are in a directory; null if nothing is.</param>
internal sealed record VerdictsReport(ImmutableArray<(string File, IVerdictReport Report)> Proofs, string? Gap = null)
{
    private int Valid => Proofs.Count(proof => proof.Report.IsValid);

    /// <summary>How often the programs were run: whoever copies a proof has not proven anything twice.</summary>
    private int Runs => Proofs.Where(proof => proof.Report.IsValid).Select(proof => proof.Report.RunId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether all are valid, and nothing is missing.</summary>
    public bool IsValid => Valid == Proofs.Length && Gap is null;

    /// <summary>The report as <c>--json</c> gives it: valid where all are.</summary>
    public JsonObject ToJson() => new()
    {
        ["valid"] = IsValid,
        ["reason"] = Proofs.FirstOrDefault(proof => !proof.Report.IsValid).Report?.Reason ?? (Gap is null ? null : FailureNames.Of(Zkml.Proving.Direct.DirectFailure.Instances)),
        ["explanation"] = Gap,
        ["runs"] = Runs,
        ["verdicts"] = new JsonArray([.. Proofs.Select(proof => new JsonObject { ["file"] = proof.File, ["valid"] = proof.Report.IsValid, ["reason"] = proof.Report.Reason })]),
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
            table.AddRow(new Text(file), new Text(report.ShortVerdict, new Style(report.IsValid ? Color.Green : Color.Red)), new Text(report.Meaning));
        }

        console.Write(table);
        if (Gap is not null)
        {
            console.WriteLine($"NOT VALID as a batch (instances-differ): {Gap}.");
        }

        console.WriteLine($"{Figures.Count(Valid)} of {Figures.Count(Proofs.Length)} proofs are valid{(Runs < Valid ? $", of {Figures.Number(Runs, "run", "runs")}: the others are copies" : "")}; run 'zkml verify' on one of them to see what is not proven.");
    }
}
