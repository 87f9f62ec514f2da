using System.Text.Json.Nodes;
using Zkml.Aleo.Platform.Fees;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>What deploying and executing a program costs on chain, in microcredits, by the prices of the newest consensus version.</summary>
internal static class FeeFigures
{
    /// <summary>What a name costs that is long enough, in microcredits.</summary>
    private const long LongName = 1_000_000;

    /// <summary>Adds the fees as properties; their names are fixed.</summary>
    public static JsonObject AddFees(this JsonObject json, DeploymentFee deployment, ExecutionFee execution)
    {
        json["fees"] = new JsonObject { ["deployment"] = ToJson(deployment), ["execution"] = execution.Total };
        return json;
    }

    /// <summary>Adds the fees as rows.</summary>
    public static FactTable AddFees(this FactTable facts, DeploymentFee deployment, ExecutionFee execution) =>
        facts.Fact("to deploy", Describe(deployment)).Fact("to execute", Describe(execution));

    /// <summary>A deployment's fee with its parts.</summary>
    public static JsonObject ToJson(DeploymentFee fee) => new()
    {
        ["storage"] = fee.Storage,
        ["synthesis"] = fee.Synthesis,
        ["constructor"] = fee.Constructor,
        ["namespace"] = fee.Namespace,
        ["total"] = fee.Total,
    };

    /// <summary>A deployment's fee in words.</summary>
    public static string Describe(DeploymentFee fee) =>
        $"{Figures.Credits(fee.Total)} credits = {Figures.Credits(fee.Storage)} storage + {Figures.Credits(fee.Synthesis)} synthesis"
        + $" + {Figures.Credits(fee.Constructor)} constructor + {Figures.Credits(fee.Namespace)} name"
        + (fee.Namespace > LongName ? ", which costs 1 from ten letters on" : "");

    /// <summary>An execution's fee in words.</summary>
    public static string Describe(ExecutionFee fee) => fee.Finalize == 0
        ? $"{Figures.Credits(fee.Total)} credits on chain; proving and verifying off chain is free"
        : $"{Figures.Credits(fee.Total)} credits on chain = {Figures.Credits(fee.Storage)} storage + {Figures.Credits(fee.Finalize)} finalize";
}
