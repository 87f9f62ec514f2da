using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees.Boosting;

/// <summary>
/// Fits the leaf values of all trees together. Each batch takes two passes: samples first (their scores and gradients), then trees (the gradients of their leaves and
/// Adam's step); each pass works on separate memory in a fixed order, so the number of threads does not matter.
/// </summary>
internal sealed class LeafRefit
{
    /// <summary>Samples that one thread takes at a time.</summary>
    private const int BlockSize = 64;

    private readonly AssignedTree[] _trees;
    private readonly BoostingLoss _loss;
    private readonly double[] _baseScores;
    private readonly LeafRefitConfig _config;
    private readonly LeafValues[] _leaves;
    private readonly double[] _gradients;

    private LeafRefit(AssignedTree[] trees, BoostingLoss loss, double[] baseScores, LeafRefitConfig config, int sampleCount)
    {
        (_trees, _loss, _baseScores, _config) = (trees, loss, baseScores, config);
        _leaves = [.. trees.Select(tree => new LeafValues(tree.Tree, baseScores.Length))];
        _gradients = new double[int.Min(config.BatchSize, sampleCount) * baseScores.Length];
    }

    /// <summary>Fits.</summary>
    /// <param name="trees">The trees, each with where the samples end in it.</param>
    /// <param name="loss">What is to become small.</param>
    /// <param name="baseScores">What each score starts from.</param>
    /// <param name="samples">The samples to learn from.</param>
    /// <param name="config">How the values are fitted.</param>
    /// <param name="seed">Decides the order of samples.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="progress">Is told of every epoch; may be null.</param>
    /// <returns>The same trees with new leaf values.</returns>
    public static AssignedTree[] Run(
        ReadOnlySpan<AssignedTree> trees,
        BoostingLoss loss,
        double[] baseScores,
        int[] samples,
        LeafRefitConfig config,
        int seed,
        ParallelOptions parallel,
        IProgress<TreeTrainingProgress>? progress)
    {
        var refit = new LeafRefit(trees.ToArray(), loss, baseScores, config, samples.Length);
        refit.Run([.. samples], new((ulong)seed), parallel, progress);
        return [.. refit._trees.Zip(refit._leaves, (tree, leaves) => tree with { Tree = leaves.ApplyTo(tree.Tree) })];
    }

    private void Run(int[] order, SplitMix64 random, ParallelOptions parallel, IProgress<TreeTrainingProgress>? progress)
    {
        var steps = _config.Epochs * ((order.Length + _config.BatchSize - 1) / _config.BatchSize);
        var step = 0;
        for (var epoch = 0; epoch < _config.Epochs; epoch++)
        {
            progress?.Report(new(TreeTrainingPhase.Fitting, epoch, _config.Epochs));
            random.Shuffle<int>(order);
            for (var start = 0; start < order.Length; start += _config.BatchSize)
            {
                var batch = order.AsMemory(start, int.Min(_config.BatchSize, order.Length - start));
                var learningRate = _config.LearningRate * (1 - ((double)step / steps));
                step++;
                Parallel.For(0, (batch.Length + BlockSize - 1) / BlockSize, parallel, block => Derive(batch.Span, block * BlockSize));
                Parallel.For(0, _trees.Length, parallel, tree =>
                    _leaves[tree].Learn(_trees[tree].LeafOfSample, batch.Span, _gradients, _config.L2, step, learningRate));
            }
        }
    }

    private void Derive(ReadOnlySpan<int> batch, int start)
    {
        var scoreCount = _baseScores.Length;
        var scores = new double[scoreCount];
        var curvatures = new double[scoreCount];
        for (var i = start; i < int.Min(start + BlockSize, batch.Length); i++)
        {
            _baseScores.CopyTo(scores, 0);
            for (var tree = 0; tree < _trees.Length; tree++)
            {
                _leaves[tree].AddTo(scores, _trees[tree].LeafOfSample[batch[i]]);
            }

            _loss.Derive(batch[i], scores, _gradients.AsSpan(i * scoreCount, scoreCount), curvatures);
        }
    }
}
