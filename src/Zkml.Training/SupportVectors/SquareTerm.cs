namespace Zkml.Training.SupportVectors;

/// <summary>A term of a class's score: weight · (direction · (x, 1))². Over the training samples the square is 1 on average.</summary>
/// <param name="Class">Whose score.</param>
/// <param name="Weight">Of the square; its magnitude says how much the term matters.</param>
/// <param name="Direction">One number a feature, and one more for the constant.</param>
internal sealed record SquareTerm(int Class, double Weight, double[] Direction);
