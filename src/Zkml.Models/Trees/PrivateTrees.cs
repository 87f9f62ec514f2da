using System.Collections.Immutable;

namespace Zkml.Models.Trees;

/// <summary>
/// Integer trees as a circuit takes them whose thresholds and leaves are private: whatever the circuit is made of besides these numbers says nothing about them. Nodes stand in one order that their
/// shape decides, base scores are part of leaves, and leaves have a width that is theirs by declaration.
/// </summary>
public sealed record PrivateTrees
{
    /// <summary>The bits of a leaf's value where nobody says otherwise.</summary>
    public const int DefaultLeafBits = 16;

    private PrivateTrees(TreeEnsemble<long> ensemble, ImmutableArray<ImmutableArray<int>> scores, int leafBits, long smallestLeaf) =>
        (Ensemble, Scores, LeafBits, SmallestLeaf) = (ensemble, scores, leafBits, smallestLeaf);

    /// <summary>The trees; their base scores are zero.</summary>
    public TreeEnsemble<long> Ensemble { get; }

    /// <summary>The scores that each tree adds to.</summary>
    public ImmutableArray<ImmutableArray<int>> Scores { get; }

    /// <summary>The bits of a leaf's value.</summary>
    public int LeafBits { get; }

    /// <summary>The value whose bits are all zero.</summary>
    public long SmallestLeaf { get; }

    /// <summary>Trees whose leaves have their sign and 16 bits, or as many as the largest takes.</summary>
    public static PrivateTrees Of(TreeEnsemble<long> ensemble)
    {
        var scores = AddedScores.Of(ensemble);
        var folded = BaseScores.Fold(ensemble, scores);
        var largest = folded.Leaves.SelectMany(leaf => leaf.Values.AsEnumerable()).Select(value => UInt128.CreateChecked(Int128.Abs(value))).Append(UInt128.Zero).Max();
        return Signed(folded, scores, Math.Max(DefaultLeafBits, (int)(128 - UInt128.LeadingZeroCount(largest)) + 1));
    }

    /// <summary>Trees whose leaves have their sign and a declared number of bits, all of them less than the largest power of two away from zero.</summary>
    /// <param name="ensemble">The trees, without base scores.</param>
    /// <param name="scores">The scores that each tree adds to.</param>
    /// <param name="leafBits">2 or more.</param>
    public static PrivateTrees Signed(TreeEnsemble<long> ensemble, ImmutableArray<ImmutableArray<int>> scores, int leafBits) =>
        new(CanonicalOrder.Of(ensemble), scores, leafBits, -(1L << (leafBits - 1)));

    /// <summary>Trees whose leaves say yes or no.</summary>
    /// <param name="ensemble">The trees, without base scores.</param>
    public static PrivateTrees Votes(TreeEnsemble<long> ensemble) => new(CanonicalOrder.Of(ensemble), AddedScores.All(ensemble), 1, 0);

    /// <summary>Trees of a published shape, with leaves and thresholds of which nothing but their widths is known.</summary>
    /// <param name="ensemble">The shape, with any numbers.</param>
    /// <param name="scores">The scores that each tree adds to.</param>
    /// <param name="leafBits">The bits of a leaf's value.</param>
    /// <param name="isSigned">Whether one of them is a sign.</param>
    public static PrivateTrees OfShape(TreeEnsemble<long> ensemble, ImmutableArray<ImmutableArray<int>> scores, int leafBits, bool isSigned) =>
        new(CanonicalOrder.Of(ensemble), scores, leafBits, isSigned ? -(1L << (leafBits - 1)) : 0);

    /// <summary>Whether one of the bits of a leaf's value is its sign.</summary>
    public bool IsSigned => SmallestLeaf < 0;

    /// <summary>The same shape, with numbers that say nothing: all leaves are zero.</summary>
    /// <param name="threshold">The threshold of every split on a feature.</param>
    public PrivateTrees Blank(Func<int, long> threshold)
    {
        var leaf = new LeafNode<long>([.. new long[Ensemble.ScoreCount]]);
        return With(Ensemble with
        {
            Trees = [.. Ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node =>
                node is SplitNode<long> split ? new SplitNode<long>(split.Feature, threshold(split.Feature), split.AtMost, split.Above) : (TreeNode<long>)leaf)]))],
        });
    }

    /// <summary>The trees without splits that the range of their feature decides: what is left is a shape that any thresholds have.</summary>
    /// <param name="minimum">The smallest number of each feature.</param>
    /// <param name="maximum">The largest.</param>
    public PrivateTrees WithoutDecided(Func<int, long> minimum, Func<int, long> maximum)
    {
        return With(Ensemble with { Trees = [.. Ensemble.Trees.Select(Undecided)] });

        DecisionTree<long> Undecided(DecisionTree<long> tree)
        {
            var nodes = new List<TreeNode<long>>();

            // Without recursion, since a chain may be as deep as the tree has nodes.
            var pending = new Stack<(int Node, int Parent, bool IsAbove)>([(0, -1, false)]);
            while (pending.TryPop(out var next))
            {
                var node = tree.Nodes[next.Node];
                while (node is SplitNode<long> { Turns.IsEmpty: true } decided && (decided.Threshold >= maximum(decided.Feature) || decided.Threshold < minimum(decided.Feature)))
                {
                    node = tree.Nodes[decided.Threshold >= maximum(decided.Feature) ? decided.AtMost : decided.Above];
                }

                if (next.Parent >= 0)
                {
                    var parent = (SplitNode<long>)nodes[next.Parent];
                    nodes[next.Parent] = next.IsAbove ? parent with { Above = nodes.Count } : parent with { AtMost = nodes.Count };
                }

                if (node is SplitNode<long> split)
                {
                    pending.Push((split.Above, nodes.Count, true));
                    pending.Push((split.AtMost, nodes.Count, false));
                }

                nodes.Add(node);
            }

            return new([.. nodes]);
        }
    }

    /// <summary>Other trees that add to the same scores, with leaves as wide.</summary>
    public PrivateTrees With(TreeEnsemble<long> ensemble) => new(CanonicalOrder.Of(ensemble), Scores, LeafBits, SmallestLeaf);

    /// <summary>Two scores matter by their difference only, where a class is all that is given out: one score, a bit wider where a tree adds to both.</summary>
    public PrivateTrees Simplified()
    {
        if (Ensemble is not { Output: EnsembleOutput.LargestScore, ScoreCount: 2 })
        {
            return this;
        }

        // Ties go to the first class, so the second is where its score is above.
        var difference = new TreeEnsemble<long>(
            Ensemble.FeatureCount,
            [.. Ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node => node is LeafNode<long> leaf ? new LeafNode<long>([leaf.Values[1] - leaf.Values[0]]) : node)]))],
            [0],
            EnsembleOutput.SignOfScore);
        return new(difference, AddedScores.All(difference), LeafBits + 1, -(1L << LeafBits));
    }
}
