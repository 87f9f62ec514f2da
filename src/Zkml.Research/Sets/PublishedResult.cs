namespace Zkml.Research.Sets;

/// <summary>What somebody published about a model like this one, to stand beside what is measured here.</summary>
/// <param name="Source">Where: a notebook and its cell, a paper.</param>
/// <param name="Accuracy">On the test split, 0 to 1.</param>
/// <param name="Weights">Non-zero weights, or support vectors, as published; null if not said.</param>
/// <param name="Constraints">Constraints of the program, as published; null if not said.</param>
/// <param name="Difference">Why the figures differ, or cannot be compared.</param>
public sealed record PublishedResult(string Source, double Accuracy, int? Weights, int? Constraints, string Difference);
