using System.Collections.Immutable;
using Zkml.Fuzzing.Mutation;

namespace Zkml.Fuzzing;

/// <summary>A reader of files of strangers.</summary>
/// <param name="Name">Short: <c>model</c>.</param>
/// <param name="Share">How many of a run's inputs it gets, beside the others' shares.</param>
/// <param name="Seeds">Well-formed files.</param>
/// <param name="Mutator">Makes others of them.</param>
/// <param name="Run">Reads a file, and goes on with what was read as a command would.</param>
/// <param name="Refusals">What the reader says that it throws; anything else is a finding.</param>
internal sealed record FuzzTarget(string Name, int Share, ImmutableArray<byte[]> Seeds, IMutator Mutator, Func<FuzzInput, Outcome> Run, params ImmutableArray<Type> Refusals)
{
    /// <summary>The input of a number: the same for the same seed, whatever the others are.</summary>
    public byte[] Generate(int seed, int number) => Mutator.Mutate(Seeds, new(HashOf(seed, number)));

    // HashCode differs from one process to the next.
    private int HashOf(int seed, int number) => Name.Aggregate(unchecked((seed * 1_000_003) + (number * 7_919)), (hash, letter) => unchecked((hash * 31) + letter));
}
