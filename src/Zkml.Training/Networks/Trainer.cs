using Zkml.Data.Randomness;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Networks;

/// <summary>
/// Trains a network that is cheap to prove: mini-batch Adam, gradual pruning with a mask that holds, then quantisation-aware
/// fine-tuning. The same configuration and data give the same network, whatever the number of threads and the width of
/// the processor's vectors.
/// </summary>
internal sealed class Trainer
{
    private const int PruningInterval = 20;
    private const int Reports = 100;

    private readonly NetworkConfig _networkConfig;
    private readonly OptimizerConfig _optimizer;
    private readonly TrainingData _data;
    private readonly int _threads;
    private readonly ValidationSet _validation;
    private readonly BatchSampler _sampler;
    private readonly WeightPruner _pruner;
    private TrainableNetwork _network;
    private BatchGradient _pass;
    private NetworkScales? _scales;
    private ExponentialMovingAverage? _average;
    private readonly BestCheckpoint<FloatNetwork> _bestFloat = new();
    private readonly BestCheckpoint<IntegerNetwork> _bestInteger = new();
    private AdamSteps _adam;

    private Trainer(NetworkConfig network, OptimizerConfig optimizer, double originalShare, int seed, TrainingData data, int threads)
    {
        var random = new SplitMix64((ulong)seed);
        _networkConfig = network;
        _optimizer = optimizer;
        _data = data;
        _threads = threads;
        _validation = new(data.Validation, data.FeatureRanges);
        _network = TrainableNetwork.Create(network, optimizer.BatchNormalization, data, random);
        _sampler = new(data, optimizer.BatchSize, originalShare, random);
        _pruner = new(_network, optimizer.PruningCriterion, network.NonZeroWeights);
        _pass = new(_network, _sampler, optimizer.BatchSize, threads, optimizer.Loss);
        _adam = new(_network, optimizer.L1);
    }

    /// <summary>Runs a training.</summary>
    /// <param name="config">The network, the optimiser, the teachers, the share of originals and the seed; the pipeline is not used.</param>
    /// <param name="data">Training and validation samples.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="threads">How many processors may work at once; the result does not depend on it.</param>
    /// <param name="cancellation">Stops the run between two steps.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="MalformedInputException">The weights grew without limit; the learning rate is too large.</exception>
    public static TrainingResult Train(
        TrainingConfig config, TrainingData data, IProgress<TrainingProgress>? progress, int threads, CancellationToken cancellation)
    {
        var taught = config.Distillation is null ? data : Teachers.Teach(config, data, progress, threads, cancellation);
        return new Trainer(config.Network, config.Optimizer, config.Augmentation.OriginalShare, config.Seed, taught, threads).Run(progress, cancellation);
    }

    private TrainingResult Run(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var reportInterval = int.Max(1, _optimizer.Steps / Reports);
        var (loss, batches) = (0.0, 0);
        for (var step = 1; step <= _optimizer.Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            loss += TakeStep(step - 1);
            batches++;
            if (step % reportInterval == 0 || step == _optimizer.Steps)
            {
                var report = Validate(step, loss / batches);
                progress?.Report(report);
                (loss, batches) = (0, 0);
            }
        }

        if (_scales is null)
        {
            // The run was too short to come to it.
            BeginQuantization(_optimizer.Steps);
        }

        return new(_bestFloat.Network!, _bestInteger.Network!, _bestFloat.Correct, _bestInteger.Correct, _bestInteger.Step);
    }

    private double TakeStep(int step)
    {
        var share = (double)step / _optimizer.Steps;
        if (_scales is null && share >= _optimizer.QuantizationStart)
        {
            BeginQuantization(step);
        }

        if (_scales is not null)
        {
            FakeQuantization.Apply(_network, _scales, _networkConfig);
        }
        else if (step % PruningInterval == 0)
        {
            _pruner.Prune((share - _optimizer.PruningStart) / (_optimizer.PruningEnd - _optimizer.PruningStart));
        }

        var loss = TrainingLoss.RequireFinite(_pass.Run(), step + 1);
        _adam.Take(LearningRateSchedule.At(_optimizer, share));
        _average?.Add();
        return loss;
    }

    private void BeginQuantization(int step)
    {
        _pruner.Prune(1);
        _network = _network.WithoutNormalization();
        _pass = new(_network, _sampler, _optimizer.BatchSize, _threads, _optimizer.Loss);
        _adam = new(_network, _optimizer.L1);
        _average = _optimizer.Averaging > 0 ? new(_network, _optimizer.Averaging) : null;
        var network = _network.ToFloatNetwork();
        _bestFloat.Offer(network, _validation.CountCorrect(network), step);
        _scales = ScaleSearch.Choose(network, _networkConfig.Precision, _data.FeatureRanges);
        ValidateInteger(step);
    }

    private TrainingProgress Validate(int step, double loss)
    {
        var (phase, correct, nonZeroWeights) = _scales is null ? ValidateFloat(step) : ValidateInteger(step);
        return new(phase, step, _optimizer.Steps, loss, (double)correct / _validation.Count, nonZeroWeights);
    }

    private (TrainingPhase Phase, int Correct, int NonZeroWeights) ValidateFloat(int step)
    {
        var network = _network.ToFloatNetwork();
        var correct = _validation.CountCorrect(network);
        if (_network.ActiveWeights == _pruner.Target)
        {
            _bestFloat.Offer(network, correct, step);
        }

        var phase = (double)step / _optimizer.Steps < _optimizer.PruningStart ? TrainingPhase.Dense : TrainingPhase.Pruning;
        return (phase, correct, network.NonZeroWeights);
    }

    private (TrainingPhase Phase, int Correct, int NonZeroWeights) ValidateInteger(int step)
    {
        var network = _network.ToFloatNetwork();
        _scales = ScaleSearch.Narrowed(network, _scales!, _networkConfig.Precision, _data.FeatureRanges);
        var integer = _average is null ? Quantizer.Quantize(network, _scales, _networkConfig.Precision) : QuantizeMean(_average.ToFloatNetwork(), _scales);
        var correct = _validation.CountCorrect(integer);
        _bestInteger.Offer(integer, correct, step);
        return (TrainingPhase.Quantization, correct, integer.NonZeroWeights);
    }

    private IntegerNetwork QuantizeMean(FloatNetwork mean, NetworkScales scales) =>
        Quantizer.Quantize(mean, ScaleSearch.Narrowed(mean, scales, _networkConfig.Precision, _data.FeatureRanges), _networkConfig.Precision);
}
