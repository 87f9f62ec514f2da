using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Trees.Boosting;

/// <summary>Adds trees with a value for every class in each leaf, then fits all leaf values together.</summary>
internal sealed class MultiOutputBoostingRun
{
    /// <summary>A split must lower the mean loss by more than rounding may.</summary>
    private const double MinimumGain = 1e-12;

    /// <summary>Samples that one thread takes at a time.</summary>
    private const int BlockSize = 1024;

    private readonly ClassificationSamples _samples;
    private readonly MultiOutputBoostingConfig _config;
    private readonly ParallelOptions _parallel;
    private readonly IProgress<TreeTrainingProgress>? _progress;
    private readonly SoftmaxLoss _loss;
    private readonly SparseRows _rows;
    private readonly SampleDerivatives _derivatives;
    private readonly HistogramPool _pool;
    private readonly ConditionLedger _tests;
    private readonly int[] _present;
    private readonly double[] _baseScores;
    private readonly double[] _scores;
    private readonly double _totalWeight;

    public MultiOutputBoostingRun(ClassificationSamples samples, MultiOutputBoostingConfig config, ParallelOptions parallel, IProgress<TreeTrainingProgress>? progress)
    {
        (_samples, _config, _parallel, _progress) = (samples, config, parallel, progress);
        _loss = new(samples.Labels, samples.Weights, samples.ClassCount);
        _rows = new(samples.Features);
        _derivatives = new(samples.Features.Count, samples.ClassCount);
        _pool = new(_rows.SlotCount, _derivatives.Stride);
        _tests = new(samples.Features.FeatureCount);
        _present = SampleWeights.Present(samples.Weights);
        _totalWeight = samples.Weights.Sum();
        _baseScores = _loss.BaseScores();
        _scores = new double[samples.Features.Count * samples.ClassCount];
    }

    public TreeEnsemble<double> Run(int seed)
    {
        var trees = new AssignedTree[_config.TreeCount];
        Score([]);
        for (var i = 0; i < trees.Length; i++)
        {
            _progress?.Report(new(TreeTrainingPhase.Growing, i, trees.Length));
            Derive();
            trees[i] = GrowTree();
            if (_config.Refit.Interval > 0 && (i + 1) % _config.Refit.Interval == 0 && i + 1 < trees.Length)
            {
                Refit(trees.AsSpan(..(i + 1)), _config.Refit with { Epochs = 1 }, seed + i, null);
                Score(trees.AsSpan(..(i + 1)));
            }
        }

        if (_config.Refit.Epochs > 0)
        {
            Refit(trees, _config.Refit, seed, _progress);
        }

        return new(_samples.Features.FeatureCount, [.. trees.Select(tree => tree.Tree)], [.. _baseScores], EnsembleOutput.LargestScore);
    }

    private void Refit(Span<AssignedTree> trees, LeafRefitConfig config, int seed, IProgress<TreeTrainingProgress>? progress) =>
        LeafRefit.Run(trees, _loss, _baseScores, _present, config, seed, _parallel, progress).CopyTo(trees);

    /// <summary>Computes the scores of all samples anew.</summary>
    private void Score(ReadOnlySpan<AssignedTree> trees)
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] = _baseScores[i % _baseScores.Length];
        }

        foreach (var tree in trees)
        {
            var leaves = tree.Tree.Leaves.ToArray();
            foreach (var sample in _present)
            {
                Add(leaves[tree.LeafOfSample[sample]].Values.AsSpan(), sample);
            }
        }
    }

    private void Add(ReadOnlySpan<double> values, int sample)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _scores[(sample * values.Length) + i] += values[i];
        }
    }

    private AssignedTree GrowTree()
    {
        var criterion = new MultiOutputCriterion(_derivatives, _totalWeight, _config.Regularization);
        var rules = new SplitRules(criterion, _config.MinimumSamplesInLeaf, new(_config.Grids), _tests, _config.NewTestPenalty);
        var limits = new GrowthLimits(int.MaxValue, _config.Leaves, 2, _config.MinimumSamplesInLeaf, MinimumGain);
        var finder = new HistogramSplitFinder(_samples.Features, _rows, _derivatives, rules, _pool, _parallel);
        var order = _present.AsSpan().ToArray();
        var root = new TreeGrower(_samples.Features, rules, limits, finder, _parallel.CancellationToken).Grow(order);
        finder.Release();
        var leafOfSample = new int[_samples.Features.Count];
        var leaves = 0;
        var tree = TreeFinisher.Finish(root, leaf =>
        {
            var values = Array.ConvertAll(criterion.LeafValues(leaf.Sums), value => _config.LearningRate * value);
            foreach (var sample in order.AsSpan(leaf.Start, leaf.Count))
            {
                leafOfSample[sample] = leaves;
                Add(values, sample);
            }

            leaves++;
            return values;
        });
        return new(tree, leafOfSample);
    }

    private void Derive()
    {
        var (classCount, stride) = (_samples.ClassCount, _derivatives.Stride);
        Parallel.For(0, (_present.Length + BlockSize - 1) / BlockSize, _parallel, block =>
        {
            foreach (var sample in _present.AsSpan(block * BlockSize, int.Min(BlockSize, _present.Length - (block * BlockSize))))
            {
                _loss.Derive(
                    sample,
                    _scores.AsSpan(sample * classCount, classCount),
                    _derivatives.Gradients.AsSpan(sample * stride, classCount),
                    _derivatives.Curvatures.AsSpan(sample * stride, classCount));
            }
        });
    }
}
