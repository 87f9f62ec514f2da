namespace Zkml.Training.Trees.Growing;

/// <summary>A way to split a node.</summary>
/// <param name="Feature">Which feature is tested; -1 if there is no way.</param>
/// <param name="LastBin">The last bin of the feature that goes to the side up to the threshold.</param>
/// <param name="Threshold">The number to compare with.</param>
/// <param name="Score">The criterion's scores of both sides, less what a new test costs.</param>
internal readonly record struct SplitCandidate(int Feature, int LastBin, double Threshold, double Score)
{
    public static SplitCandidate None { get; } = new(-1, 0, 0, double.NegativeInfinity);

    public bool Exists => Feature >= 0;
}
