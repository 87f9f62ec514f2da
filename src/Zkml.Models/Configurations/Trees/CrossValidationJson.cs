using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Trees;

/// <summary>The JSON form of <see cref="CrossValidatedLearner"/>: its candidates, each as in a configuration of its own, and how they are compared.</summary>
internal static class CrossValidationJson
{
    private const int MaximumCandidates = 1000;
    private const int MaximumFolds = 100;
    private const int MaximumRepeats = 100;

    private static readonly IReadOnlyList<(SelectionScore Value, string Name)> Scores = [(SelectionScore.Accuracy, "accuracy"), (SelectionScore.Auc, "auc")];
    private static readonly IReadOnlyList<(SelectionRule Value, string Name)> Rules = [(SelectionRule.Best, "best"), (SelectionRule.OneStandardError, "one-standard-error")];

    public static CrossValidatedLearner Read(StrictJsonObject json, string file)
    {
        var defaults = new CrossValidatedLearner([]);
        var learner = new CrossValidatedLearner([.. json.Array("candidates", MaximumCandidates).Select(item => ReadCandidate(new(item.Element, file, item.Place), file))])
        {
            FoldCount = json.Has("folds") ? json.Integer("folds", 2, MaximumFolds) : defaults.FoldCount,
            Repeats = json.Has("repeats") ? json.Integer("repeats", 1, MaximumRepeats) : defaults.Repeats,
            Score = json.Has("score") ? json.Choice("score", Scores) : defaults.Score,
            Rule = json.Has("choose") ? json.Choice("choose", Rules) : defaults.Rule,
        };
        json.End();
        return learner.Candidates.Length > 0 ? learner : throw new MalformedInputException(file, $"{json.Place}.candidates", "expected at least one candidate");
    }

    public static void Write(Utf8JsonWriter json, CrossValidatedLearner learner)
    {
        json.WriteStartObject(TreeLearnerJson.CrossValidation);
        json.WriteNumber("folds", learner.FoldCount);
        json.WriteNumber("repeats", learner.Repeats);
        json.WriteString("score", Scores.First(choice => choice.Value == learner.Score).Name);
        json.WriteString("choose", Rules.First(choice => choice.Value == learner.Rule).Name);
        json.WriteStartArray("candidates");
        foreach (var candidate in learner.Candidates)
        {
            json.WriteStartObject();
            TreeLearnerJson.Write(json, candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static TreeLearner ReadCandidate(StrictJsonObject json, string file)
    {
        if (json.Has(TreeLearnerJson.CrossValidation))
        {
            throw new MalformedInputException(file, $"{json.Place}.{TreeLearnerJson.CrossValidation}", "a candidate cannot be a cross-validation itself");
        }

        var learner = TreeLearnerJson.Read(json, file);
        json.End();
        return learner;
    }
}
