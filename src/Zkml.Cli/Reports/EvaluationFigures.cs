using System.Globalization;
using System.Text.Json.Nodes;
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
        if (evaluation.Regression is { } regression)
        {
            json["r2"] = Forms(regression.FloatRSquared, regression.IntegerRSquared, regression.CircuitRSquared);
            json["largestError"] = regression.LargestError;
            json["largestQuantisationError"] = regression.LargestQuantisationError;
        }
        else
        {
            json["accuracy"] = Forms(evaluation.FloatAccuracy, evaluation.IntegerAccuracy, evaluation.CircuitAccuracy);
        }

        if (evaluation.Auc is { } auc)
        {
            json["auc"] = auc;
        }

        json["disagreements"] = evaluation.Disagreements.Length;
        json["interpreter"] = new JsonObject { ["samples"] = evaluation.InterpreterSamples, ["disagreements"] = evaluation.InterpreterDisagreements };
        return json;
    }

    /// <summary>Adds the figures as rows.</summary>
    public static FactTable AddEvaluation(this FactTable facts, ModelEvaluation evaluation)
    {
        if (evaluation.Regression is { } regression)
        {
            facts.AddRegression(regression, evaluation.Samples);
        }
        else
        {
            facts
                .Fact("float accuracy", Figures.Percent(evaluation.FloatAccuracy))
                .Fact("integer accuracy", Figures.Percent(evaluation.IntegerAccuracy))
                .Fact("circuit accuracy", $"{Figures.Percent(evaluation.CircuitAccuracy)} of {Figures.Count(evaluation.Samples)} samples");
            if (evaluation.CircuitAccuracy > evaluation.FloatAccuracy)
            {
                facts.Fact("", $"above the float model: rounding to integers changed the class of {Figures.Number(evaluation.QuantisationChanges.Length, "sample", "samples")}, by chance more often to the right one than away from it");
            }
        }

        if (evaluation.Auc is { } auc)
        {
            facts.Fact("AUC", string.Create(CultureInfo.InvariantCulture, $"{auc:F4}, from the scores as trained"));
        }

        return facts.Fact("disagreements", $"{evaluation.Disagreements.Length} between circuit and integer model; {evaluation.InterpreterDisagreements} between Aleo program and circuit,"
            + $" on {Figures.Count(evaluation.InterpreterSamples)} samples");
    }

    private static void AddRegression(this FactTable facts, RegressionFit regression, int samples) => facts
        .Fact("R²", string.Create(CultureInfo.InvariantCulture, $"{regression.FloatRSquared:F4} as trained, {regression.IntegerRSquared:F4} as integers"))
        .Fact("circuit R²", string.Create(CultureInfo.InvariantCulture, $"{regression.CircuitRSquared:F4} of {Figures.Count(samples)} samples"))
        .Fact("largest error", string.Create(CultureInfo.InvariantCulture, $"{regression.LargestError:G6}, at most {regression.LargestQuantisationError:G6} of it from quantisation"));

    private static JsonObject Forms(double real, double integer, double circuit) => new() { ["float"] = real, ["integer"] = integer, ["circuit"] = circuit };

    /// <summary>Whether all exact evaluators gave the same class for every sample.</summary>
    public static bool Agrees(this ModelEvaluation evaluation) => evaluation.Disagreements.IsEmpty && evaluation.InterpreterDisagreements == 0;
}
