namespace Zkml.Tests.Import;

/// <summary>What XGBoost predicts (src/predictor/predict_fn.h, GetNextNode; src/common/categorical.h, Decision), written again without the importer.</summary>
internal static class XGBoostAnswer
{
    private const float MaximumCategory = 1 << 24;

    public static double[] Scores(RandomBooster booster, double[] row, double? missing)
    {
        var scores = new double[booster.Scores];

        // The base score: 0.5 is no odds of two classes.
        Array.Fill(scores, booster.Objective == "two classes" ? 0 : 0.5);
        foreach (var tree in booster.Trees)
        {
            var node = tree.Nodes[0];
            while (!node.IsLeaf)
            {
                node = tree.Nodes[GoesLeft(node, (float)row[node.Feature], missing) ? node.Left : node.Right];
            }

            scores[tree.Score] += node.Value * tree.Weight;
        }

        return scores;
    }

    private static bool GoesLeft(BoosterNode node, float number, double? missing)
    {
        if (float.IsNaN(number) || (missing is { } marker && number == (float)marker))
        {
            return node.IsDefaultLeft;
        }

        return node.Categories.Length == 0 ? number < (float)node.Threshold : number < 0 || number >= MaximumCategory || !node.Categories.Contains((int)number);
    }
}
