using System.Globalization;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>How many of a file's trees belong to the model.</summary>
/// <param name="TreeCount">The first so many.</param>
/// <param name="EarlyStop">Where training stopped early and there are more.</param>
internal sealed record XGBoostRounds(int TreeCount, EarlyStop? EarlyStop)
{
    private const string Place = "learner.gradient_booster.model";

    /// <summary>Finds out which rounds are taken.</summary>
    /// <param name="model">What holds the trees.</param>
    /// <param name="attributes">They know the best round, and who predicts with it.</param>
    /// <param name="trees">Trees in the file.</param>
    /// <param name="scores">Scores, each of which has trees of its own in a round.</param>
    /// <param name="wanted">Null for what the library itself does.</param>
    public static XGBoostRounds Of(JsonElement model, XGBoostAttributes attributes, int trees, int scores, TrainingRounds? wanted, string file)
    {
        if (attributes.BestIteration is not { } best)
        {
            return new(trees, null);
        }

        var ends = RoundEnds(model, trees, scores, file);
        if (best >= ends.Length)
        {
            throw new MalformedInputException(file, "learner.attributes.best_iteration", $"round {best} is not there; the file has {ends.Length}, counted from 0");
        }

        if (best == ends.Length - 1)
        {
            return new(trees, null);
        }

        // XGBModel.predict takes the best rounds, Booster.predict all of them.
        var taken = wanted ?? (attributes.IsEstimator ? TrainingRounds.Best : TrainingRounds.All);
        return new(taken == TrainingRounds.Best ? ends[best] : trees, new(best + 1, ends.Length, taken));
    }

    /// <summary>How many trees there are up to the end of each round.</summary>
    private static int[] RoundEnds(JsonElement model, int trees, int scores, string file)
    {
        if (model.TryGet("iteration_indptr", out _))
        {
            var ends = JsonColumns.Integers(model, "iteration_indptr", null, file, Place);
            return ends.Length >= 2 && ends[0] == 0 && ends[^1] == trees && ends.Zip(ends.Skip(1)).All(round => round.First < round.Second)
                ? ends[1..]
                : throw new MalformedInputException(file, $"{Place}.iteration_indptr", $"expected numbers of trees that grow from 0 to {trees}");
        }

        var parallel = model.TryGet("gbtree_model_param", out var parameters)
            && int.TryParse(JsonPath.TextOrNull(parameters, "num_parallel_tree"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Max(1, count) : 1;
        var perRound = (long)parallel * scores;
        return trees % perRound == 0
            ? [.. Enumerable.Range(1, trees / (int)perRound).Select(round => round * (int)perRound)]
            : throw new MalformedInputException(file, $"{Place}.trees", $"there are {trees} trees, no whole rounds of {perRound}");
    }
}
