using Zkml.Models.Configurations;

namespace Zkml.Research.Sets;

/// <summary>One model to train and to measure.</summary>
/// <param name="Name">The row's name; rows that differ in their seed alone share it.</param>
/// <param name="Configuration">How the model is trained, seed included.</param>
/// <param name="Standardisation">A last step outside of the circuit, fitted to the train split; null for none.</param>
/// <param name="Published">What was published about this model before; null if nothing was.</param>
public sealed record Experiment(string Name, ModelConfig Configuration, Standardisation? Standardisation = null, PublishedResult? Published = null);
