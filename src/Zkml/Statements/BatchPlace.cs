namespace Zkml.Statements;

/// <summary>Where the samples of a proof are in their batch.</summary>
/// <param name="First">The place of the first, from 0; the others follow it.</param>
/// <param name="Total">The number of samples in the batch.</param>
public sealed record BatchPlace(int First, int Total)
{
    /// <summary>The place of a sample that was proven alone.</summary>
    public static BatchPlace Alone { get; } = new(0, 1);
}
