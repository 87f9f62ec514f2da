using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>The sponge of Keccak and SHA-3 over bits (snarkVM circuit/algorithms/src/keccak/hash.rs).</summary>
internal sealed class KeccakHash(GateLibrary gates)
{
    /// <summary>The cost of a permutation besides the variables that it creates, in units of work.</summary>
    private const long PermutationWork = 10_000;

    /// <summary>The same of constants, where every gate is evaluated and makes none.</summary>
    private const long ConstantPermutationWork = 130_000;

    private readonly KeccakPermutation _permutation = new(gates.Booleans);

    /// <summary>The digest's bits.</summary>
    /// <param name="bits">The bits to hash; a last partial byte is padded with zeros.</param>
    /// <param name="digestBits">256, 384 or 512.</param>
    /// <param name="isSha3">Whether the padding is SHA-3's.</param>
    public LinearCombination[] Digest(ReadOnlySpan<LinearCombination> bits, int digestBits, bool isSha3)
    {
        var rate = KeccakPermutation.Width - (2 * digestBits);
        var padded = Pad(bits, rate, isSha3);
        var state = new LinearCombination[KeccakPermutation.Width];
        Array.Fill(state, LinearCombination.Zero);
        var work = padded.TrueForAll(bit => bit.IsConstant) ? ConstantPermutationWork : PermutationWork;
        for (var block = 0; block < padded.Count; block += rate)
        {
            for (var bit = 0; bit < rate; bit++)
            {
                state[bit] = gates.Booleans.Xor(state[bit], padded[block + bit]);
            }

            gates.System.Spend(work);
            state = _permutation.Apply(state);
        }

        return state[..digestBits];
    }

    /// <summary>Keccak appends 1, SHA-3 0, 1 and 1; both fill the block with zeros and a last 1.</summary>
    private static List<LinearCombination> Pad(ReadOnlySpan<LinearCombination> bits, int rate, bool isSha3)
    {
        List<LinearCombination> padded = [.. bits];
        PadWithZeros(padded, 8, 0);
        padded.AddRange(isSha3
            ? [LinearCombination.Zero, LinearCombination.One, LinearCombination.One, LinearCombination.Zero]
            : [LinearCombination.One]);
        PadWithZeros(padded, rate, rate - 1);
        padded.Add(LinearCombination.One);
        return padded;
    }

    private static void PadWithZeros(List<LinearCombination> bits, int modulus, int remainder)
    {
        while (bits.Count % modulus != remainder)
        {
            bits.Add(LinearCombination.Zero);
        }
    }
}
