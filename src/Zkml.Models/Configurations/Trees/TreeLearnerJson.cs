using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Trees;

/// <summary>The JSON form of what trains trees: exactly one of the properties <c>tree</c>, <c>forest</c>, <c>boosting</c>, <c>vectorBoosting</c> and <c>crossValidation</c>.</summary>
internal static class TreeLearnerJson
{
    public const int MaximumTrees = 100_000;

    /// <summary>The property whose candidates are compared.</summary>
    public const string CrossValidation = "crossValidation";

    private static readonly string[] Learners = ["tree", "forest", "boosting", "vectorBoosting", CrossValidation];

    private static readonly IReadOnlyList<(BoostingGain Value, string Name)> Gains = [(BoostingGain.Newton, "newton"), (BoostingGain.LeastSquares, "least-squares")];

    public static TreeLearner Read(StrictJsonObject json, string file)
    {
        if (Learners.Count(json.Has) != 1)
        {
            throw new MalformedInputException(file, json.Place, $"expected exactly one of the properties {string.Join(", ", Learners)}: it says what to train");
        }

        return json.Has("tree") ? new SingleTreeLearner(TreeConfigJson.Read(json.Object("tree")))
            : json.Has("forest") ? new ForestLearner(ReadForest(json.Object("forest")))
            : json.Has("boosting") ? new BoostingLearner(ReadBoosting(json.Object("boosting")))
            : json.Has("vectorBoosting") ? new MultiOutputBoostingLearner(MultiOutputBoostingConfigJson.Read(json.Object("vectorBoosting")))
            : CrossValidationJson.Read(json.Object(CrossValidation), file);
    }

    public static void Write(Utf8JsonWriter json, TreeLearner learner)
    {
        switch (learner)
        {
            case SingleTreeLearner tree:
                TreeConfigJson.Write(json, tree.Config);
                break;
            case ForestLearner forest:
                json.WriteStartObject("forest");
                json.WriteNumber("trees", forest.Config.TreeCount);
                json.WriteBoolean("bootstrap", forest.Config.Bootstrap);
                TreeConfigJson.Write(json, forest.Config.Tree);
                json.WriteEndObject();
                break;
            case BoostingLearner boosting:
                json.WriteStartObject("boosting");
                json.WriteNumber("rounds", boosting.Config.Rounds);
                json.WriteNumber("learningRate", boosting.Config.LearningRate);
                json.WriteString("gain", Gains.First(choice => choice.Value == boosting.Config.Gain).Name);
                json.WriteNumber("regularization", boosting.Config.Regularization);
                TreeConfigJson.Write(json, boosting.Config.Tree);
                json.WriteEndObject();
                break;
            case MultiOutputBoostingLearner boosting:
                MultiOutputBoostingConfigJson.Write(json, boosting.Config);
                break;
            case CrossValidatedLearner validated:
                CrossValidationJson.Write(json, validated);
                break;
        }
    }

    private static ForestConfig ReadForest(StrictJsonObject json)
    {
        var defaults = new ForestConfig();
        var config = new ForestConfig
        {
            TreeCount = json.Has("trees") ? json.Integer("trees", 1, MaximumTrees) : defaults.TreeCount,
            Bootstrap = json.Has("bootstrap") ? json.Boolean("bootstrap") : defaults.Bootstrap,
            Tree = json.Has("tree") ? TreeConfigJson.Read(json.Object("tree"), defaults.Tree) : defaults.Tree,
        };
        json.End();
        return config;
    }

    private static BoostingConfig ReadBoosting(StrictJsonObject json)
    {
        var defaults = new BoostingConfig();
        var config = new BoostingConfig
        {
            Rounds = json.Has("rounds") ? json.Integer("rounds", 1, MaximumTrees) : defaults.Rounds,
            LearningRate = json.Has("learningRate") ? json.Number("learningRate", 1e-9, 1) : defaults.LearningRate,
            Gain = json.Has("gain") ? json.Choice("gain", Gains) : defaults.Gain,
            Regularization = json.Has("regularization") ? json.Number("regularization", 0, 1e9) : defaults.Regularization,
            Tree = json.Has("tree") ? TreeConfigJson.Read(json.Object("tree"), defaults.Tree) : defaults.Tree,
        };
        json.End();
        return config;
    }
}
