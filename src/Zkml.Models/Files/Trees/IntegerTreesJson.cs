using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Trees;

namespace Zkml.Models.Files.Trees;

/// <summary>The JSON form of integer trees, whose scores are known to fit 64 bits.</summary>
internal static class IntegerTreesJson
{
    public static IntegerTrees Read(StrictJsonObject json, string file, int featureCount)
    {
        var ensemble = TreeEnsembleJson.Read(json, file, featureCount, ReadNumber, ReadNumber);
        for (var score = 0; score < ensemble.ScoreCount; score++)
        {
            if (LargestMagnitude(ensemble, score) > long.MaxValue)
            {
                throw new MalformedInputException(file, $"{json.Place}.trees", $"score {score} can pass 64 bits; scale the leaves down");
            }
        }

        return new(ensemble);

        long ReadNumber(JsonElement element, string place) => JsonNumbers.Long(element, file, place);
    }

    public static void Write(Utf8JsonWriter json, IntegerTrees trees) => TreeEnsembleJson.Write(json, trees.Ensemble);

    /// <summary>No partial sum of the score, in any order of the trees, is larger in magnitude.</summary>
    private static Int128 LargestMagnitude(TreeEnsemble<long> ensemble, int score)
    {
        var sum = Int128.Abs(ensemble.BaseScores[score]);
        foreach (var tree in ensemble.Trees)
        {
            var largest = Int128.Zero;
            foreach (var leaf in tree.Leaves)
            {
                largest = Int128.Max(largest, Int128.Abs(leaf.Values[score]));
            }

            sum += largest;
        }

        return sum;
    }
}
