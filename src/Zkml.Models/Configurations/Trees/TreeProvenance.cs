namespace Zkml.Models.Configurations.Trees;

/// <summary>How trees were trained: enough to train them again.</summary>
/// <param name="Command">The command line that trains them again.</param>
/// <param name="Configuration">What the trainer was told, the seed included.</param>
/// <param name="TrainingSamples">Samples that they learned from, before augmentation.</param>
/// <param name="Validation">How good they are on samples held back; null where none were.</param>
public sealed record TreeProvenance(string Command, TreeModelConfig Configuration, int TrainingSamples, TreeValidation? Validation = null) : Provenance(Command);
