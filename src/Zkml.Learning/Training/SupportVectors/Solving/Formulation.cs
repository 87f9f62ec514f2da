namespace Zkml.Learning.Training.SupportVectors.Solving;

/// <summary>What a support vector machine between two classes minimises.</summary>
public abstract record Formulation;
