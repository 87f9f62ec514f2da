using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>What an objective of XGBoost makes of the sum over the trees.</summary>
/// <param name="Output">What the scores mean.</param>
/// <param name="IsLogistic">Whether the base score is a probability, which the library turns into its log odds.</param>
/// <param name="Note">What was left out; null for nothing.</param>
internal sealed record XGBoostObjective(EnsembleOutput Output, bool IsLogistic, string? Note)
{
    private const string SameClass = "was left out: it does not change the class";

    // Those whose value is the sum itself.
    private static readonly ImmutableArray<string> Identities = ["reg:squarederror", "reg:linear", "reg:squaredlogerror", "reg:absoluteerror", "reg:pseudohubererror", "reg:quantileerror"];

    public static XGBoostObjective Of(string name, string file) => name switch
    {
        "multi:softprob" or "multi:softmax" => new(EnsembleOutput.LargestScore, false, $"softmax {SameClass}"),
        "binary:logistic" => new(EnsembleOutput.SignOfScore, true, $"the logistic function {SameClass}"),
        "binary:hinge" => new(EnsembleOutput.SignOfScore, false, null),
        _ when Identities.Contains(name) => new(EnsembleOutput.Value, false, null),
        _ => throw new MalformedInputException(
            file, "learner.objective.name", $"{OneLine.Of(name)} is not supported; expected one of multi:softprob, multi:softmax, binary:logistic, binary:hinge, {string.Join(", ", Identities)}"),
    };

    /// <summary>The base score as the trees' sum has it: <c>-ln(1 / p - 1)</c> of a probability (XGBoost, src/objective/regression_loss.h, ProbToMargin).</summary>
    public double ToMargin(double baseScore, string file) => !IsLogistic
        ? baseScore
        : baseScore is > 0 and < 1
            ? -Math.Log(1 / baseScore - 1)
            : throw new MalformedInputException(file, "learner.learner_model_param.base_score", "expected a probability between 0 and 1");
}
