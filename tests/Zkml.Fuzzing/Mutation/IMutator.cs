namespace Zkml.Fuzzing.Mutation;

/// <summary>Makes inputs of seeds.</summary>
internal interface IMutator
{
    /// <summary>An input.</summary>
    /// <param name="seeds">Well-formed inputs.</param>
    /// <param name="random">Decides everything.</param>
    byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random);
}
