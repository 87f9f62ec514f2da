using System.Collections.Immutable;
using System.Globalization;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>The first trees of an ensemble as a reader sees them; terminal and page draw the same.</summary>
/// <param name="Trees">The trees.</param>
/// <param name="Omitted">What is not drawn, in words; null where every tree is.</param>
internal sealed record DrawnEnsemble(ImmutableArray<DrawnTree> Trees, string? Omitted)
{
    /// <summary>Describes the first trees, each to a depth at which a reader can still follow.</summary>
    /// <param name="ensemble">The trees as trained or imported, in the data's own units.</param>
    /// <param name="model">The names of features and classes.</param>
    /// <param name="maximumTrees">How many trees to draw at most.</param>
    /// <param name="maximumNodes">How many nodes of a tree to draw at most.</param>
    public static DrawnEnsemble Of(TreeEnsemble<double> ensemble, ZkModel model, int maximumTrees, int maximumNodes)
    {
        var (tests, drawn) = (new ConditionWords(model, ensemble), Math.Min(maximumTrees, ensemble.Trees.Length));
        return new(
            [.. ensemble.Trees.Take(drawn).Select((tree, i) => TreeOutline.Of(tree, i, tests, LeafWords.For(tree, ensemble, model), maximumNodes))],
            drawn == ensemble.Trees.Length
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"and {ensemble.Trees.Length - drawn:N0} more trees; {ensemble.SplitCount:N0} splits in total"));
    }
}
