using System.Globalization;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>Says what leaves mean: a class with its share, a part of a score, or a value.</summary>
internal static class LeafWords
{
    /// <summary>How to say the leaves of a tree.</summary>
    public static Func<LeafNode<double>, DrawnLeaf> For(DecisionTree<double> tree, TreeEnsemble<double> ensemble, ZkModel model) => ensemble.Output switch
    {
        EnsembleOutput.Value => leaf => new($"{Number(leaf.Values[0])}{(model.Regression?.Unit is { } unit ? $" {unit}" : "")}", "", null),
        EnsembleOutput.SignOfScore => leaf => Towards(leaf.Values[0] > 0 ? 1 : 0, Math.Abs(leaf.Values[0]), model),
        _ when OnlyScore(tree) is { } score => leaf => Towards(score, leaf.Values[score], model),
        _ when AreShares(tree) => leaf => Winner(leaf, model, winner => string.Create(CultureInfo.InvariantCulture, $"{100 * leaf.Values[winner] / leaf.Values.Sum():0.#} %")),
        _ => leaf => Winner(leaf, model, _ => string.Join(", ", leaf.Values.Select(Number))),
    };

    private static DrawnLeaf Towards(int towards, double score, ZkModel model) => new($"{(score < 0 ? "−" : "+")}{Number(Math.Abs(score))} for {model.ClassLabels[towards]}", "", towards);

    private static DrawnLeaf Winner(LeafNode<double> leaf, ZkModel model, Func<int, string> detail)
    {
        var winner = EnsembleOutput.LargestScore.ClassOf(leaf.Values.AsSpan());
        return new(model.ClassLabels[winner], detail(winner), winner);
    }

    /// <summary>The score that a tree of a boosted model adds to; null if it adds to several, as votes do.</summary>
    private static int? OnlyScore(DecisionTree<double> tree)
    {
        var scores = tree.Leaves.SelectMany(leaf => Enumerable.Range(0, leaf.Values.Length).Where(score => leaf.Values[score] != 0)).Distinct().Take(2).ToArray();
        return tree.LeafCount > 1 && scores is [var only] ? only : null;
    }

    /// <summary>Whether leaves hold the shares of the classes among the samples that reached them, which add up to the same at each leaf.</summary>
    private static bool AreShares(DecisionTree<double> tree)
    {
        const double rounding = 1e-4;
        var whole = tree.Leaves.First().Values.Sum();
        return whole > 0 && tree.Leaves.All(leaf => leaf.Values.All(value => value >= 0) && Math.Abs(leaf.Values.Sum() - whole) <= rounding * whole);
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
