namespace Zkml.Training.SupportVectors;

/// <summary>A report from the training of a support vector machine.</summary>
/// <param name="Done">Machines between two classes that are trained.</param>
/// <param name="Total">How many there are; 0 while features are computed.</param>
/// <param name="Vectors">Support vectors of those machines, counted in each.</param>
public sealed record SupportVectorProgress(int Done, int Total, int Vectors);
