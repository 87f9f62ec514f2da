namespace Zkml.Training.Trees.Growing;

/// <summary>When a tree stops growing.</summary>
/// <param name="MaximumDepth">Tests on any way.</param>
/// <param name="MaximumLeaves">Leaves in all; null grows depth first without a limit, a number grows the most valuable node first.</param>
/// <param name="MinimumSamplesToSplit">Samples of a node that may be split.</param>
/// <param name="MinimumSamplesInLeaf">Samples on each side of a split.</param>
/// <param name="MinimumGain">What a split must be worth, in the criterion's unit, divided by the weight of all samples.</param>
internal sealed record GrowthLimits(int MaximumDepth, int? MaximumLeaves, int MinimumSamplesToSplit, int MinimumSamplesInLeaf, double MinimumGain);
