using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;

namespace Zkml.Training.SupportVectors;

/// <summary>Trains a support vector machine that becomes a circuit: one with a linear kernel or with one of degree 2.</summary>
public static class SupportVectorModelTrainer
{
    /// <summary>Runs a training and puts the model together.</summary>
    /// <param name="config">What to train.</param>
    /// <param name="splits">The data set that the configuration names. The test split is not looked at.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <param name="progress">Is told of every machine between two classes; may be null.</param>
    /// <exception cref="MalformedInputException">The machine has no circuit, or cannot be trained or quantised; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ZkModel Train(SupportVectorConfig config, ImageSplits splits, string command, ParallelOptions parallel, IProgress<SupportVectorProgress>? progress = null)
    {
        RequireCircuit(config);
        var (training, validation) = (SupportVectorTrainer.Learned(config, splits[Split.Train]), splits[Split.Validation]);
        var fitted = config with { Pipeline = config.Pipeline.Fit(splits[Split.Train], parallel.CancellationToken) };
        var pipeline = fitted.Pipeline;
        var machine = (OneAgainstAllSvm)SupportVectorTrainer.Train(fitted, training, parallel, progress);
        var real = SvmNetwork.Of(machine, SupportVectorTrainer.Samples(pipeline, training, parallel), config.Circuit.Squares, parallel);
        var integer = Quantize(real, fitted);
        var (rows, labels) = (pipeline.ComputeAllFeatures(validation, parallel.CancellationToken), validation.AllLabels());
        return new(
            config.Name,
            config.Description,
            config.Dataset,
            pipeline,
            real,
            integer,
            training.ClassLabels,
            new SupportVectorProvenance(
                command,
                config,
                training.Count,
                [.. machine.VectorsOfClass],
                validation.Count,
                Accuracy.CountRight(SupportVectorTrainer.Classify(machine, pipeline, validation, parallel), labels),
                Accuracy.CountRight(new FloatEvaluator(real).Classify(rows), labels),
                Accuracy.CountRight(new IntegerEvaluator(integer, FeatureRanges.Of(pipeline)).Classify(rows), labels)));
    }

    /// <summary>Refuses a configuration whose machine cannot become a circuit, before anything is trained.</summary>
    /// <exception cref="MalformedInputException">The kernel is no polynomial, or the classes are compared in pairs.</exception>
    public static void RequireCircuit(SupportVectorConfig config)
    {
        if (!SvmCircuits.Exist(config.Machine))
        {
            throw SvmCircuits.Missing(config.Machine, config.Name);
        }
    }

    private static IntegerNetwork Quantize(FloatNetwork network, SupportVectorConfig config)
    {
        var (circuit, hidden) = (config.Circuit, network.Layers.Length - 1);
        var widths = new NetworkConfig
        {
            HiddenSizes = [.. network.Layers.Take(hidden).Select(layer => layer.RowCount)],
            Activation = Activation.Square,
            WeightBits = [.. Enumerable.Repeat(circuit.WeightBits, hidden), circuit.LogitWeightBits],
            RescaleBits = [.. Enumerable.Repeat(0, hidden)],
            NonZeroWeights = int.MaxValue,
            LogitDifferenceBits = circuit.LogitDifferenceBits,
        };
        return Quantizer.Quantize(network, ScaleSearch.Choose(network, widths.Precision, FeatureRanges.Of(config.Pipeline)), widths.Precision);
    }
}
