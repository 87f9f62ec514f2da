using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Evaluating;

namespace Zkml.Cli.Reports;

/// <summary>How a model does on a split, and whether its evaluators agree.</summary>
internal static class EvaluationFigures
{
    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public static JsonObject AddEvaluation(this JsonObject json, ModelEvaluation evaluation)
    {
        json["samples"] = evaluation.Samples;
        json["accuracy"] = new JsonObject
        {
            ["float"] = evaluation.FloatAccuracy,
            ["integer"] = evaluation.IntegerAccuracy,
            ["circuit"] = evaluation.CircuitAccuracy,
        };
        json["disagreements"] = evaluation.Disagreements.Length;
        json["interpreter"] = new JsonObject { ["samples"] = evaluation.InterpreterSamples, ["disagreements"] = evaluation.InterpreterDisagreements };
        return json;
    }

    /// <summary>Adds the figures as rows.</summary>
    public static Table AddEvaluation(this Table facts, ModelEvaluation evaluation) => facts
        .Fact("float accuracy", Figures.Percent(evaluation.FloatAccuracy))
        .Fact("integer accuracy", Figures.Percent(evaluation.IntegerAccuracy))
        .Fact("circuit accuracy", $"{Figures.Percent(evaluation.CircuitAccuracy)} of {Figures.Count(evaluation.Samples)} samples")
        .Fact("disagreements", $"{evaluation.Disagreements.Length} between circuit and integer model; {evaluation.InterpreterDisagreements} between Aleo program and circuit,"
            + $" on {Figures.Count(evaluation.InterpreterSamples)} samples");

    /// <summary>Whether all exact evaluators gave the same class for every sample.</summary>
    public static bool Agrees(this ModelEvaluation evaluation) => evaluation.Disagreements.IsEmpty && evaluation.InterpreterDisagreements == 0;
}
