using System.Text.Json.Nodes;
using Zkml.Aleo.Platform.Fees;
using Zkml.Cli.Output;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What a model would cost if its program were made small in the other way: in constraints, or in non-zeros.</summary>
/// <param name="Objective">What the program was made small in.</param>
/// <param name="Other">The model transpiled for the other objective; null where that gives the same program.</param>
internal sealed record ObjectiveComparison(Objective Objective, TranspiledModel? Other)
{
    /// <summary>Transpiles the model for the other objective.</summary>
    public static ObjectiveComparison OtherThan(TranspiledModel transpiled)
    {
        var objective = transpiled.Options.Objective;
        var other = Transpiler.WithObjective(transpiled, Opposite(objective));
        return new(objective, other.AleoText == transpiled.AleoText ? null : other);
    }

    /// <summary>Adds the comparison as properties; their names are fixed.</summary>
    public void AddTo(JsonObject json)
    {
        json["minimised"] = ChoiceName.Of(Objective);
        json["otherObjective"] = Other is null ? null : new JsonObject
        {
            ["minimised"] = ChoiceName.Of(Other.Options.Objective),
            ["program"] = new JsonObject { ["instructions"] = Other.InstructionCount, ["bytes"] = Other.ProgramBytes },
            ["fees"] = new JsonObject { ["deployment"] = FeeFigures.ToJson(Deployment(Other)) },
        }.AddCount(Other.Count);
    }

    /// <summary>The comparison in a line.</summary>
    public string Describe()
    {
        if (Other is null)
        {
            return $"{ChoiceName.Of(Objective)}; the program with the fewest {ChoiceName.Of(Opposite(Objective))} is the same";
        }

        var count = Other.Count;
        return $"{ChoiceName.Of(Objective)}; --minimise {ChoiceName.Of(Opposite(Objective))} takes {Figures.Count(count.Constraints.Total)} constraints, {Figures.Count(count.NonZeros.Total)} non-zeros"
            + $" (A {Figures.Count(count.NonZeros.A)}, B {Figures.Count(count.NonZeros.B)}, C {Figures.Count(count.NonZeros.C)}), SRS degree {Figures.Count(count.SrsDegree)},"
            + $" {Figures.Count(Other.ProgramBytes)} bytes, {Figures.Credits(Deployment(Other).Total)} credits to deploy";
    }

    private static Objective Opposite(Objective objective) => objective == Objective.Constraints ? Objective.NonZeros : Objective.Constraints;

    private static DeploymentFee Deployment(TranspiledModel transpiled) => FeePrediction.Deployment(transpiled.Program, [transpiled.Count]);
}
