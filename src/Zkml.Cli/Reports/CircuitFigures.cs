using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The size of a transpiled model: constraints, variables, non-zeros, weights, program.</summary>
internal static class CircuitFigures
{
    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public static JsonObject AddCircuit(this JsonObject json, TranspiledModel transpiled)
    {
        var count = transpiled.Count;
        json["constraints"] = new JsonObject
        {
            ["body"] = count.Constraints.Body,
            ["inputs"] = count.Constraints.Inputs,
            ["outputs"] = count.Constraints.Outputs,
            ["fixed"] = count.Constraints.Fixed,
            ["total"] = count.Constraints.Total,
        };
        json["variables"] = new JsonObject { ["body"] = count.Variables.Body, ["total"] = count.Variables.Total };
        json["nonzeros"] = new JsonObject { ["a"] = count.NonZeros.A, ["b"] = count.NonZeros.B, ["c"] = count.NonZeros.C };
        json["program"] = new JsonObject { ["name"] = transpiled.Options.Name, ["instructions"] = transpiled.InstructionCount, ["bytes"] = transpiled.ProgramBytes };
        json["weights"] = new JsonObject { ["nonzero"] = transpiled.Model.Integer.NonZeroWeights };
        json["srs"] = new JsonObject { ["degree"] = count.SrsDegree };
        json["covers"] = transpiled.Model.Pipeline.Covers;
        return json;
    }

    /// <summary>Adds the figures as rows.</summary>
    public static Table AddCircuit(this Table facts, TranspiledModel transpiled)
    {
        var (constraints, nonZeros) = (transpiled.Count.Constraints, transpiled.Count.NonZeros);
        return facts
            .Fact("constraints", $"{Figures.Count(constraints.Total)} = {Figures.Count(constraints.Body)} body + {Figures.Count(constraints.Inputs)} inputs"
                + $" + {Figures.Count(constraints.Outputs)} outputs + {Figures.Count(constraints.Fixed)} fixed")
            .Fact("variables", Figures.Count(transpiled.Count.Variables.Total))
            .Fact("non-zeros", $"A {Figures.Count(nonZeros.A)}, B {Figures.Count(nonZeros.B)}, C {Figures.Count(nonZeros.C)}; SRS degree {Figures.Count(transpiled.Count.SrsDegree)}")
            .Fact("weights", $"{Figures.Count(transpiled.Model.Integer.NonZeroWeights)} that are not zero")
            .Fact("program", $"{transpiled.Options.Name}.aleo, {Figures.Count(transpiled.InstructionCount)} instructions, {Figures.Count(transpiled.ProgramBytes)} bytes");
    }
}
