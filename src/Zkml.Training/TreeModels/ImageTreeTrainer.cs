using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.TreeModels;

/// <summary>Trains a model of trees from images, whose features are integers already.</summary>
public static class ImageTreeTrainer
{
    /// <summary>Runs a training.</summary>
    /// <param name="config">What to train, with a pipeline.</param>
    /// <param name="samples">Images to learn from.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default. The result does not depend on the threads.</param>
    /// <param name="validation">Images to measure the model on, for its provenance; may be null.</param>
    /// <param name="progress">Is told of what takes long; may be null.</param>
    /// <exception cref="MalformedInputException">The configuration has no pipeline, or a feature is too large.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ZkModel Train(
        TreeModelConfig config,
        ImageDataset samples,
        string command,
        ParallelOptions? parallel = null,
        ImageDataset? validation = null,
        IProgress<TreeTrainingProgress>? progress = null)
    {
        parallel ??= new();
        var pipeline = config.Pipeline ?? throw new MalformedInputException(config.Name, "pipeline", $"the property is missing; {config.Dataset} has images");
        try
        {
            progress?.Report(new(TreeTrainingPhase.Preparation, 0, 0));
            pipeline = pipeline.Fit(samples, parallel.CancellationToken);
            var learned = ImageTreeSamples.Of(samples, pipeline, config.Augmentation, config.Seed, parallel);
            progress?.Report(new(TreeTrainingPhase.Growing, 0, 0));
            var trained = config.Learner.Train(learned, config.Seed, parallel, progress);
            var ensemble = WithThresholds(trained, Math.Floor);
            // Half way between two whole numbers, so that the quantiser sees that features are whole.
            var quantized = TreeQuantizer.Quantize(WithThresholds(trained, threshold => Math.Floor(threshold) + 0.5), default, config.Quantization);
            if (!quantized.Encodings.All(encoding => encoding is null or LinearEncoding { Scale.Exponent: 0 }))
            {
                throw new MalformedInputException(config.Name, "featureBits", "the features have more bits than that; allow more");
            }

            var (real, integer) = (new FloatTrees(ensemble), new IntegerTrees(quantized.Ensemble));
            return new(
                config.Name,
                config.Description,
                config.Dataset,
                pipeline,
                real,
                integer,
                samples.ClassLabels,
                new TreeProvenance(command, config, samples.Count, validation is null ? null : Measure(real, integer, pipeline, validation)));
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(config.Name, "", ArgumentText.Of(problem));
        }
    }

    private static TreeValidation Measure(FloatTrees real, IntegerTrees integer, ImagePipeline pipeline, ImageDataset validation)
    {
        var features = pipeline.ComputeAllFeatures(validation);
        var labels = validation.AllLabels();
        return new(
            validation.Count,
            Accuracy.CountRight(ModelScores.Of(real, pipeline, validation).Classes(), labels),
            Accuracy.CountRight(ModelScores.Of(integer, pipeline, features).Classes(), labels));
    }

    /// <summary>For features that are whole numbers, a test <c>x &lt;= 7.5</c> and a test <c>x &lt;= 7</c> are the same.</summary>
    private static TreeEnsemble<double> WithThresholds(TreeEnsemble<double> ensemble, Func<double, double> place) => ensemble with
    {
        Trees =
        [
            .. ensemble.Trees.Select(tree => new DecisionTree<double>(
                [.. tree.Nodes.Select(node => node is SplitNode<double> split ? split with { Threshold = place(split.Threshold) } : node)])),
        ],
    };
}
