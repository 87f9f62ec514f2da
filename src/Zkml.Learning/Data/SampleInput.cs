namespace Zkml.Learning.Data;

/// <summary>What a circuit is to be run on.</summary>
/// <param name="Inputs">One a circuit input, each in its interval.</param>
/// <param name="Image">The 28×28 image that they were computed from, row by row; null where they were given themselves.</param>
public sealed record SampleInput(int[] Inputs, byte[]? Image);
