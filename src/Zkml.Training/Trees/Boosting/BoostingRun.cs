using System.Collections.Immutable;
using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Trees.Boosting;

/// <summary>Adds trees, each of which takes a Newton step from where the ones before it have come to.</summary>
internal sealed class BoostingRun
{
    /// <summary>A split must lower the mean loss by more than rounding may.</summary>
    private const double MinimumGain = 1e-12;

    private readonly TreeFeatures _features;
    private readonly BoostingLoss _loss;
    private readonly BoostingConfig _config;
    private readonly ParallelOptions _parallel;
    private readonly ConditionLedger _tests;
    private readonly double[] _weights;
    private readonly int[] _present;
    private readonly double[] _scores;
    private readonly double[][] _gradients;
    private readonly double[][] _curvatures;

    /// <param name="weights">Samples of weight zero are not looked at.</param>
    public BoostingRun(TreeFeatures features, BoostingLoss loss, double[] weights, BoostingConfig config, ParallelOptions parallel)
    {
        FeatureGrids.Require(config.Tree.Grids, features);
        (_features, _loss, _config, _parallel) = (features, loss, config, parallel);
        _tests = new(features.FeatureCount);
        _weights = weights;
        _present = SampleWeights.Present(weights);
        _scores = new double[features.Count * loss.ScoreCount];
        _gradients = [.. Enumerable.Range(0, loss.ScoreCount).Select(_ => new double[features.Count])];
        _curvatures = [.. Enumerable.Range(0, loss.ScoreCount).Select(_ => new double[features.Count])];
    }

    /// <summary>Runs all rounds.</summary>
    /// <param name="output">What the scores mean.</param>
    /// <param name="seed">Decides between equally good splits.</param>
    public TreeEnsemble<double> Run(EnsembleOutput output, int seed)
    {
        var start = _loss.BaseScores();
        // Trees that pay for tests together grow one after the other, so that each knows what is paid.
        var one = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = _parallel.CancellationToken };
        var (outer, inner) = SharesTests || start.Length == 1 ? (one, _parallel) : (_parallel, one);
        var random = new MersenneTwister((uint)seed);
        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] = start[i % start.Length];
        }

        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(_config.Rounds * start.Length);
        for (var round = 0; round < _config.Rounds; round++)
        {
            Derive();
            var orders = start.Select(_ => XorShift.From(random)).ToArray();
            var grown = new DecisionTree<double>[start.Length];
            Parallel.For(0, start.Length, outer, score => grown[score] = GrowTree(score, orders[score], inner));
            trees.AddRange(grown);
        }

        return new(_features.FeatureCount, trees.MoveToImmutable(), [.. start], output);
    }

    private bool SharesTests => _config.Tree.NewTestPenalty > 0;

    private DecisionTree<double> GrowTree(int score, XorShift order, ParallelOptions parallel)
    {
        var criterion = new BoostingCriterion(_gradients[score], _curvatures[score], _weights, _config.Gain, _config.Regularization);
        var samples = _present.AsSpan().ToArray();
        var tests = SharesTests ? _tests : new ConditionLedger(_features.FeatureCount);
        var root = SingleTree.Grow(_features, criterion, _config.Tree, tests, samples, order, parallel, MinimumGain);
        return TreeFinisher.Finish(root, leaf =>
        {
            var value = _config.LearningRate * criterion.LeafValues(leaf.Sums)[0];
            foreach (var sample in samples.AsSpan(leaf.Start, leaf.Count))
            {
                _scores[(sample * _loss.ScoreCount) + score] += value;
            }

            var values = new double[_loss.ScoreCount];
            values[score] = value;
            return values;
        });
    }

    private void Derive()
    {
        var scoreCount = _loss.ScoreCount;
        var gradients = new double[scoreCount];
        var curvatures = new double[scoreCount];
        foreach (var sample in _present)
        {
            _loss.Derive(sample, _scores.AsSpan(sample * scoreCount, scoreCount), gradients, curvatures);
            for (var score = 0; score < scoreCount; score++)
            {
                _gradients[score][sample] = gradients[score];
                _curvatures[score][sample] = curvatures[score];
            }
        }
    }
}
