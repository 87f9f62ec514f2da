using System.Collections.Immutable;
using Zkml.Models.Networks;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Networks;

/// <summary>What a trainer works on. No test sample is among it.</summary>
/// <param name="Originals">Training samples as they are.</param>
/// <param name="Distorted">Distorted copies of training samples; may be empty.</param>
/// <param name="Validation">Samples held back to choose by, never distorted.</param>
/// <param name="FeatureRanges">What each feature can be, for every input that the pipeline admits.</param>
/// <param name="ClassCount">Number of classes: logits of the last layer.</param>
/// <param name="ImageSide">Rows and columns of the image that the features are; 0 where they are none.</param>
internal sealed record TrainingData(
    LabelledFeatures Originals,
    LabelledFeatures Distorted,
    LabelledFeatures Validation,
    ImmutableArray<IntegerRange> FeatureRanges,
    int ClassCount,
    int ImageSide = 0)
{
    /// <summary>What teachers say of the training samples; null without teachers.</summary>
    internal SoftLabels? SoftLabels { get; init; }
}
