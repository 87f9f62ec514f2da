using System.Collections.Immutable;

namespace Zkml.Predicting;

/// <summary>The prediction for one sample.</summary>
/// <param name="Class">The class, the lowest on ties; null for a regression.</param>
/// <param name="Margin">The difference between the best and the second-best score; for a single score of two classes, its distance from the deciding zero. Null for a regression.</param>
/// <param name="Scores">The integer model's scores: one per class, or a single one for two classes; for a regression its output.</param>
/// <param name="Value">The value of a regression, in its unit; null for a classifier.</param>
public sealed record Prediction(int? Class, Int128? Margin, ImmutableArray<Int128> Scores, double? Value);
