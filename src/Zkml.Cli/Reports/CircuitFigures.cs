using System.Text.Json.Nodes;
using Zkml.Aleo.Platform.Fees;
using Zkml.Cli.Output;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The size of a transpiled model: constraints, variables, non-zeros, weights, program, fees.</summary>
internal static class CircuitFigures
{
    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public static JsonObject AddCircuit(this JsonObject json, TranspiledModel transpiled)
    {
        json.AddCount(transpiled.Count);
        json["program"] = new JsonObject { ["name"] = transpiled.Options.Name, ["instructions"] = transpiled.InstructionCount, ["bytes"] = transpiled.ProgramBytes };
        json["weights"] = new JsonObject { ["nonzero"] = ProgramCounts.Of(transpiled).NonZeroWeights };
        json.AddFees(Deployment(transpiled), Execution(transpiled));
        json["covers"] = transpiled.Model.Pipeline.Covers;
        return json;
    }

    /// <summary>Adds the figures as rows.</summary>
    public static FactTable AddCircuit(this FactTable facts, TranspiledModel transpiled) => facts
        .AddCount(transpiled.Count)
        .Fact("weights", transpiled.Options.Weights == WeightSource.Input
            ? $"{Figures.Count(ProgramCounts.Of(transpiled).NonZeroWeights)} private inputs"
            : $"{Figures.Count(transpiled.Model.Integer.NonZeroWeights)} non-zero")
        .Fact("program", $"{transpiled.Options.Name}.aleo, {Figures.Count(transpiled.InstructionCount)} instructions, {Figures.Count(transpiled.ProgramBytes)} bytes")
        .AddFees(Deployment(transpiled), Execution(transpiled));

    private static DeploymentFee Deployment(TranspiledModel transpiled) => FeePrediction.Deployment(transpiled.Program, [transpiled.Count]);

    private static ExecutionFee Execution(TranspiledModel transpiled) => FeePrediction.Execution(transpiled.Program, transpiled.Program.Functions[0].Name);
}
