using Zkml.Learning.Training.TreeModels;

namespace Zkml.Learning.Models;

/// <summary>How trees were trained: enough to train them again.</summary>
/// <param name="Command">The command line that trains them again.</param>
/// <param name="Configuration">What the trainer was told, the seed included.</param>
/// <param name="TrainingSamples">Samples that they learned from.</param>
public sealed record TreeProvenance(string Command, TreeModelConfig Configuration, int TrainingSamples) : Provenance(Command);
