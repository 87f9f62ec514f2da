using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Models.Evaluation;

namespace Zkml.Running;

/// <summary>Asks an integer model for the class of an image, and by how much it leads.</summary>
/// <param name="Pipeline">The model's preprocessing.</param>
/// <param name="ClassLabels">The names of its classes.</param>
/// <param name="Score">The class of some inputs; null if there are no scores to judge by.</param>
public sealed record ImageScorer(ImagePipeline Pipeline, ImmutableArray<string> ClassLabels, Func<int[], ScoredClass?> Score)
{
    /// <summary>The scorer of a written program; null if it takes no images.</summary>
    public static ImageScorer? Of(TranspiledDirectory directory) =>
        directory.Manifest.Pipeline is ImagePipeline pipeline ? new(pipeline, directory.Manifest.ClassLabels, inputs => directory.ScoreOf(inputs)) : null;

    /// <summary>The scorer of a model; null if it takes no images, or is a regression.</summary>
    public static ImageScorer? Of(ZkModel model) => model is { Pipeline: ImagePipeline pipeline, Regression: null }
        ? new(pipeline, model.ClassLabels, inputs => ScoredClass.Of(ModelScores.Of(model.Integer, pipeline, pipeline.ComputeAllFeatures(inputs))))
        : null;

    /// <summary>The class of an image.</summary>
    /// <param name="image">28×28 bytes.</param>
    internal ScoredClass? ScoreOf(byte[] image) => Score(SampleInput.OfImage(image, Pipeline).Inputs);

    /// <summary>A class in words.</summary>
    internal string Label(int index) => index < ClassLabels.Length ? $"'{ClassLabels[index]}'" : "?";
}
