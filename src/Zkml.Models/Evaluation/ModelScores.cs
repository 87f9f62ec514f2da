using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Models.Evaluation;

/// <summary>Evaluates a model of any kind on many samples.</summary>
public static class ModelScores
{
    /// <summary>What the float model gives. Networks take the pipeline's integer features, trees the features before they were made integers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pipeline">Its pipeline.</param>
    /// <param name="samples">Samples of the kind that the pipeline takes.</param>
    public static SampleScores<double> Of(FloatModel model, FeaturePipeline pipeline, Dataset samples) => model switch
    {
        FloatNetwork network => new(
            Array.ConvertAll(new FloatEvaluator(network).Logits(pipeline.ComputeAllFeatures(samples)), logit => (double)logit), network.OutputCount, EnsembleOutput.LargestScore),
        FloatTrees trees => TreeScores.Of<double, double>(trees.Ensemble, pipeline.ComputeRealFeatures(samples)),
        _ => throw new ArgumentException($"{model.GetType().Name} has no evaluator", nameof(model)),
    };

    /// <summary>What float trees give.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="features">Row-major, before they were made integers.</param>
    public static SampleScores<double> Of(FloatTrees trees, ReadOnlyMemory<double> features) => TreeScores.Of<double, double>(trees.Ensemble, features);

    /// <summary>What the integer model gives, exactly.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pipeline">Its pipeline, which tells what features can be.</param>
    /// <param name="features">Row-major, as the pipeline computes them.</param>
    public static SampleScores<Int128> Of(IntegerModel model, FeaturePipeline pipeline, ReadOnlyMemory<int> features) => model switch
    {
        IntegerNetwork network => new(new IntegerEvaluator(network, FeatureRanges.Of(pipeline)).Logits(features), network.OutputCount, EnsembleOutput.LargestScore),
        IntegerTrees trees => TreeScores.Of<int, long>(trees.Ensemble, features).As<Int128>(),
        _ => throw new ArgumentException($"{model.GetType().Name} has no evaluator", nameof(model)),
    };
}
