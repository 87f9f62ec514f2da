using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>Reads what XGBoost's <c>save_model</c> writes, as JSON or as UBJSON.</summary>
internal static class XGBoostReader
{
    private const string ModelPlace = "learner.gradient_booster.model";

    public static ImportedModel Read(JsonElement root, string format, ImportOptions options, string file)
    {
        XGBoostFormat.Check(root, file);
        var learner = JsonPath.Find(root, file, "learner");
        var parameters = XGBoostParameters.Read(root, file);
        var objectiveName = JsonPath.TextOrNull(JsonPath.Find(learner, file, "objective"), "name") ?? "";
        var objective = XGBoostObjective.Of(objectiveName, file);
        RequireScores(objective, parameters, file);
        var attributes = XGBoostAttributes.Read(learner, file);
        var (model, weights) = Booster(learner, file);
        var (trees, rounds) = ReadTrees(model, weights, parameters, attributes, options, file);
        var bases = parameters.BaseScores.Select(score => objective.ToMargin(score, file));
        var ensemble = new TreeEnsemble<double>(parameters.FeatureCount, trees, [.. bases], objective.Output);
        var labels = Labels(ensemble.ClassCount, attributes, file);
        var notes = new List<string> { $"{trees.Length} trees of objective {objectiveName}; what is missing goes to the side that each test learned" };
        notes.AddRange(Notes(weights, objective, attributes, options, rounds, !labels.SequenceEqual(ClassLabels.Numbers(labels.Length))));
        return new(format, ensemble, labels, FeatureNames.Check(Names(learner), parameters.FeatureCount, file), [.. notes])
        {
            Categories = XGBoostCategories.Read(model, parameters.FeatureCount, file),
            EarlyStop = rounds.EarlyStop,
        };
    }

    private static void RequireScores(XGBoostObjective objective, XGBoostParameters parameters, string file)
    {
        if (objective.Output == EnsembleOutput.LargestScore != parameters.ScoreCount > 1)
        {
            throw new MalformedInputException(file, "learner.learner_model_param.num_class", $"{parameters.ScoreCount} scores do not fit the objective; expected 2 or more for multi:*, else 0 or 1");
        }
    }

    // With dropout (dart), each tree has a weight. Up to version 3.2 a booster of its own wraps the usual one and has the weights, in 3.3 they stand beside the usual one, and since 3.4 in it.
    private static (JsonElement Model, double[]? Weights) Booster(JsonElement learner, string file)
    {
        const string place = "learner.gradient_booster";
        var outer = JsonPath.Find(learner, file, "gradient_booster");
        XGBoostFormat.CheckBooster(outer, file, place);
        var name = JsonPath.TextOrNull(outer, "name");
        if (name is not ("gbtree" or "dart"))
        {
            throw new MalformedInputException(file, $"{place}.name", $"'{OneLine.Of(name ?? "")}' is not supported; expected one of gbtree, dart");
        }

        (JsonElement Element, string Place)[] boosters = outer.TryGet("gbtree", out var wrapped) ? [(outer, place), (wrapped, $"{place}.gbtree")] : [(outer, place)];
        XGBoostFormat.CheckBooster(boosters[^1].Element, file, boosters[^1].Place);
        var model = JsonPath.Find(boosters[^1].Element, file, "model");
        XGBoostFormat.CheckTrees(model, file);
        (JsonElement Element, string Place)[] holders = [.. boosters, (model, ModelPlace)];
        holders = Array.FindAll(holders, holder => HasWeights(holder.Element));
        return holders switch
        {
            [] when name == "dart" => throw new MalformedInputException(file, place, "a booster with dropout has no 'weight_drop'"),
            [] => (model, null),
            [var only] => (model, JsonColumns.Reals(only.Element, "weight_drop", null, file, only.Place)),
            _ => throw new MalformedInputException(file, place, "the weights of dropped-out trees, 'weight_drop', are there more than once"),
        };
    }

    private static bool HasWeights(JsonElement holder) =>
        holder.TryGet("weight_drop", out var weights) && (weights.ValueKind != JsonValueKind.Array || weights.GetArrayLength() > 0);

    private static (ImmutableArray<DecisionTree<double>> Trees, XGBoostRounds Rounds) ReadTrees(
        JsonElement model, double[]? weights, XGBoostParameters parameters, XGBoostAttributes attributes, ImportOptions options, string file)
    {
        var scores = JsonColumns.Integers(model, "tree_info", null, file, ModelPlace);
        ImportLimits.Require(scores.Length, 1, ImportLimits.MaximumTrees, file, $"{ModelPlace}.tree_info", "trees");
        var elements = JsonPath.Find(model, file, "trees");
        if (elements.ValueKind != JsonValueKind.Array || elements.GetArrayLength() != scores.Length || (weights?.Length ?? scores.Length) != scores.Length)
        {
            throw new MalformedInputException(file, $"{ModelPlace}.trees", $"expected {scores.Length} trees, as tree_info and weight_drop have entries");
        }

        var rounds = XGBoostRounds.Of(model, attributes, scores.Length, parameters.ScoreCount, options.Rounds, file);
        var missing = (options.Missing ?? attributes.Missing) is { } marker and not double.NaN ? SinglePrecision.RangeOf(marker) : (MissingRange?)null;
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(rounds.TreeCount);
        long leaves = 0;
        foreach (var element in elements.EnumerateArray().Take(rounds.TreeCount))
        {
            var tree = trees.Count;
            var score = scores[tree];
            if (score < 0 || score >= parameters.ScoreCount)
            {
                throw new MalformedInputException(file, $"tree {tree}", $"tree_info says class {score}; there are {parameters.ScoreCount}, counted from 0");
            }

            trees.Add(XGBoostTree.Read(element, tree, parameters.FeatureCount, missing, Leaf, file));

            LeafNode<double> Leaf(double value)
            {
                ImportLimits.RequireLeafValues(++leaves, parameters.ScoreCount, file);
                var values = new double[parameters.ScoreCount];
                values[score] = value * (weights?[tree] ?? 1);
                return new([.. values]);
            }
        }

        return (trees.MoveToImmutable(), rounds);
    }

    private static ImmutableArray<string> Labels(int classes, XGBoostAttributes attributes, string file) =>
        classes == 0 ? []
        : attributes.ClassLabels.IsEmpty ? ClassLabels.Numbers(classes)
        : attributes.ClassLabels.Length == classes ? ClassLabels.Check(attributes.ClassLabels, file, "learner.attributes.scikit_learn")
        : throw new MalformedInputException(file, "learner.attributes.scikit_learn", $"there are {attributes.ClassLabels.Length} class labels for {classes} classes");

    private static IEnumerable<string> Notes(
        double[]? weights, XGBoostObjective objective, XGBoostAttributes attributes, ImportOptions options, XGBoostRounds rounds, bool hasLabels)
    {
        yield return (options.Missing, attributes.Missing) switch
        {
            (double.NaN, _) => "NaN and empty cells are missing, as given by --missing",
            ({ } said, _) => string.Create(CultureInfo.InvariantCulture, $"missing are {said}, NaN and empty cells, as given by --missing"),
            (null, null) => "missing are NaN and empty cells: the file does not say what else; give --missing VALUE where the model was trained with missing=VALUE",
            (null, double.NaN) => "NaN and empty cells are missing, as the file declares",
            (null, { } said) => string.Create(CultureInfo.InvariantCulture, $"missing are {said}, NaN and empty cells, as the file declares"),
        };
        if (weights is not null)
        {
            yield return "the weights of dropped-out trees (dart) were folded into the leaves";
        }

        if (objective.Note is { } note)
        {
            yield return note;
        }

        if (objective.IsLogistic)
        {
            yield return "the base score was turned into its log odds";
        }

        if (hasLabels)
        {
            yield return "the labels of the classes are those of the encoder that the file has";
        }

        if (rounds.EarlyStop is { } stop)
        {
            var who = attributes.IsEstimator ? "XGBClassifier and XGBRegressor do" : "Booster.predict does";
            yield return (stop.Taken, options.Rounds) switch
            {
                (TrainingRounds.Best, null) => $"training stopped early: the best {stop.BestRounds} of {stop.AllRounds} rounds were taken, as {who}; --rounds all takes all",
                (TrainingRounds.All, null) => $"training stopped early, {stop.BestRounds} rounds were best: all {stop.AllRounds} were taken, as {who}; --rounds best takes the best",
                (TrainingRounds.Best, _) => $"training stopped early: the best {stop.BestRounds} of {stop.AllRounds} rounds were used, as given by --rounds",
                _ => $"training stopped early, {stop.BestRounds} rounds were best: all {stop.AllRounds} were used, as given by --rounds",
            };
        }
    }

    private static List<string> Names(JsonElement learner) =>
        learner.TryGet("feature_names", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : "")]
            : [];
}
