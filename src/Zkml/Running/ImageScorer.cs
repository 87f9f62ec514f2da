using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Models;
using Zkml.Models.Evaluation;

namespace Zkml.Running;

/// <summary>Asks the integer model of images what it takes an image for, and by how much.</summary>
/// <param name="Pipeline">What the model makes of an image.</param>
/// <param name="ClassLabels">What its classes are called.</param>
/// <param name="Score">The class of some inputs; null if there are no scores to tell by.</param>
public sealed record ImageScorer(ImagePipeline Pipeline, ImmutableArray<string> ClassLabels, Func<int[], ScoredClass?> Score)
{
    /// <summary>The scorer of a written program; null if it takes no images.</summary>
    public static ImageScorer? Of(TranspiledDirectory directory) =>
        directory.Manifest.Pipeline is ImagePipeline pipeline ? new(pipeline, directory.Manifest.ClassLabels, inputs => directory.ScoreOf(inputs)) : null;

    /// <summary>The scorer of a model; null if it takes no images, or gives a value.</summary>
    public static ImageScorer? Of(ZkModel model) => model is { Pipeline: ImagePipeline pipeline, Regression: null }
        ? new(pipeline, model.ClassLabels, inputs => ScoredClass.Of(ModelScores.Of(model.Integer, pipeline, pipeline.ComputeAllFeatures(inputs))))
        : null;

    /// <summary>The class of an image.</summary>
    /// <param name="image">28×28 bytes.</param>
    internal ScoredClass? ScoreOf(byte[] image) => Score(SampleInput.OfImage(image, Pipeline).Inputs);

    /// <summary>A class in words.</summary>
    internal string Label(int index) => index < ClassLabels.Length ? $"'{ClassLabels[index]}'" : "?";
}
