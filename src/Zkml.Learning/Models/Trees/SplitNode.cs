using System.Numerics;

namespace Zkml.Learning.Models.Trees;

/// <summary>A test <c>feature &lt;= threshold</c> and where it leads.</summary>
/// <param name="Feature">Which feature, from 0.</param>
/// <param name="Threshold">A feature equal to it goes to <paramref name="AtMost"/>.</param>
/// <param name="AtMost">The node for features up to the threshold.</param>
/// <param name="Above">The node for features above it.</param>
public sealed record SplitNode<T>(int Feature, T Threshold, int AtMost, int Above) : TreeNode<T>
    where T : struct, INumber<T>;
