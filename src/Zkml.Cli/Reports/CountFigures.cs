using System.Text.Json.Nodes;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The size of a function's circuit: constraints, variables, non-zeros, and the parameters that proving needs.</summary>
internal static class CountFigures
{
    /// <summary>The smallest file of parameters that snarkVM takes powers from, whatever the circuit's size.</summary>
    private const int SmallestFile = 16;

    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public static JsonObject AddCount(this JsonObject json, CircuitCount count)
    {
        json["constraints"] = new JsonObject
        {
            ["body"] = count.Constraints.Body,
            ["inputs"] = count.Constraints.Inputs,
            ["outputs"] = count.Constraints.Outputs,
            ["fixed"] = count.Constraints.Fixed,
            ["total"] = count.Constraints.Total,
        };
        json["variables"] = new JsonObject { ["body"] = count.Variables.Body, ["total"] = count.Variables.Total, ["withConstants"] = count.VariablesWithConstants };
        json["nonzeros"] = new JsonObject { ["a"] = count.NonZeros.A, ["b"] = count.NonZeros.B, ["c"] = count.NonZeros.C };
        json["srs"] = new JsonObject { ["degree"] = count.SrsDegree, ["file"] = File(count) };
        return json;
    }

    /// <summary>Adds the figures as rows.</summary>
    public static FactTable AddCount(this FactTable facts, CircuitCount count)
    {
        var (constraints, nonZeros) = (count.Constraints, count.NonZeros);
        return facts
            .Fact("constraints", $"{Figures.Count(constraints.Total)} = {Figures.Count(constraints.Body)} body + {Figures.Count(constraints.Inputs)} inputs"
                + $" + {Figures.Count(constraints.Outputs)} outputs + {Figures.Count(constraints.Fixed)} fixed")
            .Fact("variables", Figures.Count(count.Variables.Total))
            .Fact("non-zeros", $"A {Figures.Count(nonZeros.A)}, B {Figures.Count(nonZeros.B)}, C {Figures.Count(nonZeros.C)}; SRS degree {Figures.Count(count.SrsDegree)}");
    }

    /// <summary>The largest file of the structured reference string that proving reads.</summary>
    public static string File(CircuitCount count) => $"powers-of-beta-{Math.Max(SmallestFile, SrsBudget.FileFor(count.SrsDegree))}";
}
