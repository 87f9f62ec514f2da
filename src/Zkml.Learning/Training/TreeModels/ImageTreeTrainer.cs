using Zkml.Host;
using Zkml.Learning.Data;
using Zkml.Learning.Models;
using Zkml.Learning.Models.Trees;
using Zkml.Learning.Quantization.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>Trains a model of trees from images, whose features are integers already.</summary>
public static class ImageTreeTrainer
{
    /// <summary>Runs a training.</summary>
    /// <param name="config">What to train, with a pipeline.</param>
    /// <param name="samples">Images to learn from.</param>
    /// <param name="command">The command line that trains this model again, for its provenance.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default. The result does not depend on the threads.</param>
    /// <exception cref="MalformedInputException">The configuration has no pipeline, or a feature is too large.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ZkmlModel Train(TreeModelConfig config, ImageDataset samples, string command, ParallelOptions? parallel = null)
    {
        parallel ??= new();
        var pipeline = config.Pipeline ?? throw new MalformedInputException(config.Name, "pipeline", $"the property is missing; {config.Dataset} has images");
        var features = pipeline.ComputeAllFeatures(samples, parallel.CancellationToken);
        try
        {
            var trained = config.Learner.Train(
                new ClassificationSamples(TreeFeatures.FromRows<int>(features, pipeline.Features.Length), samples.AllLabels(), samples.Classes), config.Seed, parallel);
            var ensemble = WithWholeThresholds(trained);
            var quantized = TreeQuantizer.Quantize(ensemble, default, config.Quantization);
            return quantized.Encodings.All(encoding => encoding is null or { Scale.Exponent: 0 })
                ? new(
                    config.Name,
                    config.Description,
                    config.Dataset,
                    pipeline,
                    new FloatTrees(ensemble),
                    new IntegerTrees(quantized.Ensemble),
                    [.. Enumerable.Range(0, samples.Classes).Select(label => $"{label}")],
                    new TreeProvenance(command, config, samples.Count))
                : throw new MalformedInputException(config.Name, "featureBits", "the features have more bits than that; allow more");
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(config.Name, "", problem.Message);
        }
    }

    /// <summary>For features that are whole numbers, a test <c>x &lt;= 7.5</c> and a test <c>x &lt;= 7</c> are the same.</summary>
    private static TreeEnsemble<double> WithWholeThresholds(TreeEnsemble<double> ensemble) => ensemble with
    {
        Trees =
        [
            .. ensemble.Trees.Select(tree => new DecisionTree<double>(
                [.. tree.Nodes.Select(node => node is SplitNode<double> split ? split with { Threshold = Math.Floor(split.Threshold) } : node)])),
        ],
    };
}
