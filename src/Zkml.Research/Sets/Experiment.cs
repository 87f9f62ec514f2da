using Zkml.Models.Configurations;

namespace Zkml.Research.Sets;

/// <summary>One model to train and to measure.</summary>
/// <param name="Name">The row's name; rows that differ only in their seed share it.</param>
/// <param name="Configuration">How the model is trained, including the seed.</param>
/// <param name="Standardisation">A last step outside the circuit, fitted to the train split; null for none.</param>
/// <param name="Published">An earlier published result for this model; null if there is none.</param>
public sealed record Experiment(string Name, ModelConfig Configuration, Standardisation? Standardisation = null, PublishedResult? Published = null);
