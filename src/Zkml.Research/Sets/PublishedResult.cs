namespace Zkml.Research.Sets;

/// <summary>A published result for a similar model, for comparison with what is measured here.</summary>
/// <param name="Source">Where it was published: a notebook and its cell, a paper.</param>
/// <param name="Accuracy">The accuracy on the test split, 0 to 1.</param>
/// <param name="Weights">Non-zero weights, or support vectors, as published; null if unknown.</param>
/// <param name="Constraints">Constraints of the program, as published; null if unknown.</param>
/// <param name="Difference">Why the figures differ, or cannot be compared.</param>
public sealed record PublishedResult(string Source, double Accuracy, int? Weights, int? Constraints, string Difference);
