using System.Collections.Immutable;
using Zkml.Models.Trees;
using Zkml.Training.Networks;

namespace Zkml.Training.Trees.Boosting;

/// <summary>The leaf values of one tree while they learn.</summary>
internal sealed class LeafValues
{
    /// <summary>A ten-thousandth of a logarithm of odds changes no class, and short numbers keep model files short.</summary>
    private const int Decimals = 4;

    private readonly int _scoreCount;
    private readonly AdamState _state;

    public LeafValues(DecisionTree<double> tree, int scoreCount)
    {
        _scoreCount = scoreCount;
        _state = new(tree.LeafCount * scoreCount);
        var place = 0;
        foreach (var leaf in tree.Leaves)
        {
            foreach (var value in leaf.Values)
            {
                _state.Values[place++] = (float)value;
            }
        }
    }

    /// <summary>Adds a leaf's values to the scores of a sample.</summary>
    public void AddTo(Span<double> scores, int leaf)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += _state.Values[(leaf * _scoreCount) + i];
        }
    }

    /// <summary>Takes one step.</summary>
    /// <param name="leafOfSample">The leaf of every sample.</param>
    /// <param name="batch">The samples of this step.</param>
    /// <param name="gradients">Of each sample of the batch, by each score.</param>
    /// <param name="l2">Weight of the sum of squares.</param>
    /// <param name="step">From 1.</param>
    /// <param name="learningRate">The step size.</param>
    public void Learn(int[] leafOfSample, ReadOnlySpan<int> batch, ReadOnlySpan<double> gradients, double l2, int step, double learningRate)
    {
        var gradient = _state.Gradient;
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = (float)(2 * l2 * _state.Values[i]);
        }

        for (var sample = 0; sample < batch.Length; sample++)
        {
            var leaf = leafOfSample[batch[sample]] * _scoreCount;
            for (var i = 0; i < _scoreCount; i++)
            {
                gradient[leaf + i] += (float)(gradients[(sample * _scoreCount) + i] / batch.Length);
            }
        }

        _state.Step(step, (float)learningRate);
    }

    /// <summary>The tree with these values.</summary>
    public DecisionTree<double> ApplyTo(DecisionTree<double> tree)
    {
        var nodes = ImmutableArray.CreateBuilder<TreeNode<double>>(tree.Nodes.Length);
        var leaves = 0;
        foreach (var node in tree.Nodes)
        {
            nodes.Add(node is LeafNode<double> ? new LeafNode<double>(ValuesOf(leaves++)) : node);
        }

        return new(nodes.MoveToImmutable());
    }

    private ImmutableArray<double> ValuesOf(int leaf) =>
        [.. Array.ConvertAll(_state.Values[(leaf * _scoreCount)..((leaf + 1) * _scoreCount)], value => Math.Round((double)value, Decimals))];
}
