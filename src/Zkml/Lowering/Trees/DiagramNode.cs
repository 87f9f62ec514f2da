namespace Zkml.Lowering.Trees;

/// <summary>A node of a <see cref="DecisionDiagram"/>.</summary>
/// <param name="Test">What an inner node asks.</param>
/// <param name="AtMost">The node for yes; -1 at a leaf.</param>
/// <param name="Above">The node for no; at a leaf its label.</param>
internal readonly record struct DiagramNode(SplitCondition Test, int AtMost, int Above)
{
    public bool IsLeaf => AtMost < 0;

    public int Label => Above;

    public static DiagramNode Leaf(int label) => new(default, -1, label);
}
