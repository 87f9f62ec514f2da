using System.Collections.Immutable;
using Zkml.Learning.Features;

namespace Zkml.Learning.Models;

/// <summary>A trained classifier with everything that belongs to it: from the image to the class name, and how it came about.</summary>
/// <param name="Name">Short, fit for a file name: <c>square</c>.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="Dataset">The data set it was trained on: <c>mnist</c>.</param>
/// <param name="Pipeline">How an image becomes the integer features of the first layer.</param>
/// <param name="Float">The network that training found.</param>
/// <param name="Integer">Its quantised form: what the circuit computes.</param>
/// <param name="ClassLabels">One name a class, in the order of the logits.</param>
/// <param name="Provenance">How it was made and what it reached on the validation samples.</param>
public sealed record ZkmlModel(
    string Name,
    string Description,
    string Dataset,
    FeaturePipeline Pipeline,
    FloatNetwork Float,
    IntegerNetwork Integer,
    ImmutableArray<string> ClassLabels,
    Provenance Provenance);
