namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>What a support vector machine between two classes minimises.</summary>
public abstract record Formulation;
