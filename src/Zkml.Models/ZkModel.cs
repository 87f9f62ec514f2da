using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Models;

namespace Zkml;

/// <summary>A model with everything that belongs to it: from the sample to the name of its class, or to its value, and how it came about.</summary>
/// <param name="Name">Short, fit for a file name: <c>square</c>.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="Dataset">The data set it was trained on: <c>mnist</c>.</param>
/// <param name="Pipeline">How a sample becomes the model's features.</param>
/// <param name="Float">The model as trained or imported.</param>
/// <param name="Integer">Its quantised form: what the circuit computes.</param>
/// <param name="ClassLabels">One name a class, in the order of the logits; none for a regression.</param>
/// <param name="Provenance">How it was made.</param>
/// <param name="Regression">What it predicts where that is a value; null for a classifier.</param>
public sealed record ZkModel(
    string Name,
    string Description,
    string Dataset,
    FeaturePipeline Pipeline,
    FloatModel Float,
    IntegerModel Integer,
    ImmutableArray<string> ClassLabels,
    Provenance Provenance,
    RegressionTarget? Regression = null);
