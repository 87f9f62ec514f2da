namespace Zkml.Tests.Import;

/// <summary>What LightGBM predicts (include/LightGBM/tree.h, NumericalDecision and CategoricalDecision), written again without the importer.</summary>
internal static class LightGbmAnswer
{
    private const double Zero = 1e-35f;

    public static double[] Scores(RandomBooster booster, double[] row, bool averages)
    {
        var scores = new double[booster.Scores];
        foreach (var tree in booster.Trees)
        {
            var node = tree.Nodes[0];
            while (!node.IsLeaf)
            {
                node = tree.Nodes[GoesLeft(node, row[node.Feature], booster.Features[node.Feature].MissingType) ? node.Left : node.Right];
            }

            scores[tree.Score] += node.Value * tree.Weight;
        }

        return averages ? Array.ConvertAll(scores, score => score / (booster.Trees.Length / booster.Scores)) : scores;
    }

    private static bool GoesLeft(BoosterNode node, double number, string missingType)
    {
        if (node.Categories.Length > 0)
        {
            // Beyond 2^31, a cast in C gives the most negative number.
            return !double.IsNaN(number) && Math.Abs(number) < int.MaxValue && (int)number >= 0 && node.Categories.Contains((int)number);
        }

        number = double.IsNaN(number) && missingType != "NaN" ? 0 : number;
        var isMissing = missingType == "Zero" ? Math.Abs(number) <= Zero : missingType == "NaN" && double.IsNaN(number);
        return isMissing ? node.IsDefaultLeft : number <= node.Threshold;
    }
}
