namespace Zkml.Transpiling;

/// <summary>A sample that the written project carries as a test.</summary>
/// <param name="Description">What it is, for a reader: <c>mnist:test:7</c>.</param>
/// <param name="Inputs">The circuit inputs' values, in the pipeline's order.</param>
/// <param name="Label">Its true class; null for a regression.</param>
public sealed record TestSample(string Description, int[] Inputs, int? Label);
