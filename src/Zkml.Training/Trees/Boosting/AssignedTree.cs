using Zkml.Models.Trees;

namespace Zkml.Training.Trees.Boosting;

/// <summary>A tree and where the training samples end in it.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="LeafOfSample">For each sample the number of its leaf among the tree's leaves, in the order of the nodes.</param>
internal sealed record AssignedTree(DecisionTree<double> Tree, int[] LeafOfSample);
