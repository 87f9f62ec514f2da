using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;

namespace Zkml.Training.Networks.Distillation;

/// <summary>Trains one teacher: neither pruned nor quantised; the network of the best validation.</summary>
internal static class Teacher
{
    // A plateau, then a cosine; half of the steps each.
    private const double Plateau = 0.5;
    private const double LearningRate = 2e-3;
    private const int Validations = 20;

    /// <summary>Runs a training.</summary>
    /// <param name="config">Size and steps.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="originalShare">Share of samples that are not distorted in each batch.</param>
    /// <param name="seed">Decides every random choice.</param>
    /// <param name="data">Training and validation samples.</param>
    /// <param name="report">Is told of steps done, mean loss and validation accuracy now and then.</param>
    /// <param name="threads">How many processors may work at once.</param>
    /// <param name="cancellation">Stops the run between two steps.</param>
    public static FloatNetwork Train(
        DistillationConfig config,
        int batchSize,
        double originalShare,
        ulong seed,
        TrainingData data,
        Action<int, double, double> report,
        int threads,
        CancellationToken cancellation)
    {
        var random = new SplitMix64(seed);
        var optimizer = new OptimizerConfig { Steps = config.Steps, LearningRate = LearningRate, QuantizationLearningRate = LearningRate, QuantizationStart = Plateau };
        var network = TrainableNetwork.Create(Shape(config), normalized: true, data, random);
        var pass = new BatchGradient(network, new(data, batchSize, originalShare, random), batchSize, threads);
        var adam = new AdamSteps(network, l1: 0);
        var validation = new ValidationSet(data.Validation, data.FeatureRanges);
        var best = new BestCheckpoint<FloatNetwork>();
        var interval = int.Max(1, config.Steps / Validations);
        for (var step = 1; step <= config.Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var loss = TrainingLoss.RequireFinite(pass.Run(), step);
            adam.Take(LearningRateSchedule.At(optimizer, (double)(step - 1) / config.Steps));
            if (step % interval == 0 || step == config.Steps)
            {
                var candidate = network.ToFloatNetwork();
                var correct = validation.CountCorrect(candidate);
                best.Offer(candidate, correct, step);
                report(step, loss, (double)correct / validation.Count);
            }
        }

        return best.Network!;
    }

    private static NetworkConfig Shape(DistillationConfig config) => new()
    {
        HiddenSizes = config.HiddenSizes,
        Activation = Activation.Relu,
        WeightBits = [],
        RescaleBits = [],
        NonZeroWeights = int.MaxValue,
        LogitDifferenceBits = 0,
    };
}
