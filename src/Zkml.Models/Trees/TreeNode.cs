using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>A node of a <see cref="DecisionTree{T}"/>, known by its place in <see cref="DecisionTree{T}.Nodes"/>.</summary>
/// <typeparam name="T"><see cref="double"/> as trained or imported, <see cref="long"/> as the circuit computes it.</typeparam>
public abstract record TreeNode<T>
    where T : struct, INumber<T>;
