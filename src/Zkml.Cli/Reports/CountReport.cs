using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Limits;
using Zkml.Cli.Output;
using Zkml.Cli.Programs;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml count</c>.</summary>
internal sealed record CountReport(ProgramCost Cost)
{
    private static ConsensusLimits Limits { get; } = ConsensusLimits.At(ConsensusHeights.Newest);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["function"] = Cost.Chosen.Name }.AddCount(Cost.Chosen.Count);
        json["program"] = new JsonObject
        {
            ["name"] = Cost.Program.Name,
            ["instructions"] = Cost.Size.Instructions,
            ["bytes"] = Cost.Size.TextBytes,
            ["maximumBytes"] = Limits.ProgramCharacters,
            ["binaryBytes"] = Cost.Size.BinaryBytes,
            ["hasConstructor"] = Cost.Program.Constructor is not null,
        };
        json["fees"] = new JsonObject
        {
            ["deployment"] = Cost.Deployment is null ? null : FeeFigures.ToJson(Cost.Deployment),
            ["deploymentUnknown"] = Cost.DeploymentUnknown,
            ["execution"] = Cost.Chosen.Execution.Total,
        };
        json["consensusVersion"] = (int)ConsensusHeights.Newest;
        json["brokenLimits"] = new JsonArray([.. Cost.BrokenLimits.Select(broken => new JsonObject
        {
            ["what"] = broken.What,
            ["found"] = broken.Found,
            ["limit"] = broken.Limit,
        })]);
        json["functions"] = new JsonArray([.. Cost.Functions.Select(function => new JsonObject
        {
            ["name"] = function.Name,
            ["constraints"] = function.Count.Constraints.Total,
            ["execution"] = function.Execution.Total,
        })]);
        return json;
    }

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("function", $"{Cost.Program.Name}.aleo/{Cost.Chosen.Name}")
            .AddCount(Cost.Chosen.Count)
            .Fact("proving", $"needs the SRS files up to {CountFigures.File(Cost.Chosen.Count)}")
            .Fact("program", $"{Figures.Count(Cost.Size.Instructions)} instructions, {Figures.Count(Cost.Size.TextBytes)} of {Figures.Count(Limits.ProgramCharacters)} bytes")
            .Fact("to deploy", Deployment())
            .Fact("to execute", FeeFigures.Describe(Cost.Chosen.Execution));
        if (Cost.BrokenLimits.IsEmpty)
        {
            facts.Fact("limits", $"within all limits of consensus version {ConsensusHeights.Newest}");
        }

        foreach (var (index, limit) in Cost.BrokenLimits.Index())
        {
            facts.Fact(index == 0 ? "limits" : "", limit.ToString());
        }

        console.Write(facts);
        if (Cost.Program.Functions.Length > 1)
        {
            console.Write(Functions());
        }
    }

    private string Deployment()
    {
        var fee = Cost.Deployment is null ? $"unknown; {Cost.DeploymentUnknown}" : FeeFigures.Describe(Cost.Deployment);
        return Cost.Program.Constructor is null ? $"{fee}; the network requires a constructor, and the program has none" : fee;
    }

    private Table Functions()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("function", "constraints", "of which body", "variables", "credits to execute");
        foreach (var function in Cost.Functions)
        {
            var count = function.Count;
            table.AddRow(
                new Text(function.Name),
                new Text(Figures.Count(count.Constraints.Total)),
                new Text(Figures.Count(count.Constraints.Body)),
                new Text(Figures.Count(count.Variables.Total)),
                new Text(Figures.Credits(function.Execution.Total)));
        }

        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        return table;
    }
}
