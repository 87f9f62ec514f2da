namespace Zkml.Fuzzing.Mutation;

/// <summary>
/// Mostly what keeps the form of a file and changes what it says, which comes past the first checks; now and then bytes, and both, one after the other.
/// </summary>
/// <param name="structured">Knows the form.</param>
internal sealed class Mixed(IMutator structured) : IMutator
{
    private readonly ByteMutator _bytes = new();

    /// <inheritdoc/>
    public byte[] Mutate(IReadOnlyList<byte[]> seeds, Random random) => random.Next(20) switch
    {
        0 => random.Pick(seeds),
        1 or 2 => _bytes.Mutate(seeds, random),
        3 => _bytes.Mutate([structured.Mutate(seeds, random)], random),
        _ => structured.Mutate(seeds, random),
    };
}
