namespace Zkml.Models.Quantization.Trees;

/// <summary>Thresholds of a feature that a scale does not tell apart, so that numbers between them are on the wrong side of some.</summary>
/// <param name="Feature">Which feature, from 0.</param>
/// <param name="Distinct">How many different thresholds its tests have.</param>
/// <param name="Left">How many different integers they became.</param>
public sealed record MergedThresholds(int Feature, int Distinct, int Left);
