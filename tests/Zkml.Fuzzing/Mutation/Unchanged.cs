namespace Zkml.Fuzzing.Mutation;

/// <summary>The seeds as they are.</summary>
internal sealed class Unchanged : IMutator
{
    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random) => random.Pick(seeds);
}
