using System.Collections.Immutable;

namespace Zkml.Training.TreeModels.Selection;

/// <summary>What a cross-validation found.</summary>
/// <param name="Candidates">All candidates with their scores, in their order.</param>
/// <param name="ChosenIndex">Which of them is taken.</param>
public sealed record SelectionResult(ImmutableArray<CandidateScore> Candidates, int ChosenIndex)
{
    /// <summary>The candidate that is taken.</summary>
    public CandidateScore Chosen => Candidates[ChosenIndex];
}
