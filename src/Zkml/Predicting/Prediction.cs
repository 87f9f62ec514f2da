using System.Collections.Immutable;

namespace Zkml.Predicting;

/// <summary>What the circuit says of one sample.</summary>
/// <param name="Class">The class, the lowest on ties; null for a regression.</param>
/// <param name="Margin">By how much the best score is above the second best; of one score of two classes, how far it is from the zero that decides. Null for a regression.</param>
/// <param name="Scores">The scores as the integer model has them: one a class, or one of two classes; of a regression its output.</param>
/// <param name="Value">The value of a regression, in its unit; null for a classifier.</param>
public sealed record Prediction(int? Class, Int128? Margin, ImmutableArray<Int128> Scores, double? Value);
