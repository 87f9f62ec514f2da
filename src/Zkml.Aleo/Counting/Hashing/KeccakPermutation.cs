using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>Keccak-f[1600] over bits: 25 lanes of 64 bits, lane (x, y) at 5 y + x, 24 rounds (FIPS 202, section 3).</summary>
internal sealed class KeccakPermutation(BooleanGates booleans)
{
    public const int Width = Lanes * LaneBits;

    private const int Side = 5;
    private const int Lanes = Side * Side;
    private const int LaneBits = 64;

    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    private static readonly int[] RotationOffsets = CreateRotationOffsets();

    public LinearCombination[] Apply(LinearCombination[] state)
    {
        foreach (var constant in RoundConstants)
        {
            state = Chi(RhoAndPi(Theta(state)));
            for (var bit = 0; bit < LaneBits; bit++)
            {
                state[bit] = booleans.Xor(state[bit], LinearCombination.FromBoolean(((constant >> bit) & 1) != 0));
            }
        }

        return state;
    }

    /// <summary>Every bit and the parities of two columns.</summary>
    private LinearCombination[] Theta(LinearCombination[] state)
    {
        var parities = state[..(Side * LaneBits)];
        for (var bit = Side * LaneBits; bit < Width; bit++)
        {
            parities[bit % parities.Length] = booleans.Xor(parities[bit % parities.Length], state[bit]);
        }

        var effects = new LinearCombination[parities.Length];
        for (var x = 0; x < Side; x++)
        {
            for (var z = 0; z < LaneBits; z++)
            {
                effects[(x * LaneBits) + z] = booleans.Xor(
                    parities[((x + 4) % Side * LaneBits) + z], parities[((x + 1) % Side * LaneBits) + ((z + LaneBits - 1) % LaneBits)]);
            }
        }

        var result = new LinearCombination[Width];
        for (var bit = 0; bit < Width; bit++)
        {
            result[bit] = booleans.Xor(state[bit], effects[bit % effects.Length]);
        }

        return result;
    }

    /// <summary>Lanes rotated and moved, which is free.</summary>
    private static LinearCombination[] RhoAndPi(LinearCombination[] state)
    {
        var result = new LinearCombination[Width];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (x, y) = (lane % Side, lane / Side);
            var target = (y + (((2 * x) + (3 * y)) % Side * Side)) * LaneBits;
            for (var z = 0; z < LaneBits; z++)
            {
                result[target + ((z + RotationOffsets[lane]) % LaneBits)] = state[(lane * LaneBits) + z];
            }
        }

        return result;
    }

    /// <summary>a xor (not b and c) along every row.</summary>
    private LinearCombination[] Chi(LinearCombination[] state)
    {
        var result = new LinearCombination[Width];
        for (var bit = 0; bit < Width; bit++)
        {
            var (row, x, z) = (bit / (Side * LaneBits) * Side, bit / LaneBits % Side, bit % LaneBits);
            var next = state[((row + ((x + 1) % Side)) * LaneBits) + z];
            var afterNext = state[((row + ((x + 2) % Side)) * LaneBits) + z];
            result[bit] = booleans.Xor(state[bit], booleans.And(next.Not(), afterNext));
        }

        return result;
    }

    private static int[] CreateRotationOffsets()
    {
        var offsets = new int[Lanes];
        var (x, y) = (1, 0);
        for (var step = 0; step < Lanes - 1; step++)
        {
            offsets[x + (y * Side)] = (step + 1) * (step + 2) / 2 % LaneBits;
            (x, y) = (y, ((2 * x) + (3 * y)) % Side);
        }

        return offsets;
    }
}
