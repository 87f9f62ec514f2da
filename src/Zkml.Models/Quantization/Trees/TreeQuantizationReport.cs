using System.Collections.Immutable;

namespace Zkml.Models.Quantization.Trees;

/// <summary>What quantisation changed, on the samples it was shown and at most.</summary>
/// <param name="Samples">How many samples it was shown.</param>
/// <param name="ChangedRows">Samples, from 0, whose class is another than the float model's; for regression, whose value is off by more than <paramref name="ScoreBound"/>, since a test decided otherwise.</param>
/// <param name="TiedRows">Samples on which the float model's largest scores are equal, or its one score is exactly zero, so that the tie rule decides.</param>
/// <param name="LeafBits">Bits of the largest leaf value with its sign; 1 where the leaves only name a class.</param>
/// <param name="ScoreBound">
/// The most by which a score, times the step, differs from the float model's where every test decides alike: half a step for each tree and for the base score. 0 where the leaves only name a class.
/// </param>
/// <param name="SplitsBefore">Tests of the float model.</param>
/// <param name="SplitsAfter">Tests that are left: one that no integer can fail or pass any more is cut, and so is one that makes no difference.</param>
/// <param name="Merged">Features of which a scale does not tell all thresholds apart; never where numbers become ranks.</param>
public sealed record TreeQuantizationReport(
    int Samples, ImmutableArray<int> ChangedRows, ImmutableArray<int> TiedRows, int LeafBits, double ScoreBound, int SplitsBefore, int SplitsAfter, ImmutableArray<MergedThresholds> Merged);
