using System.Buffers.Binary;
using System.Numerics;

namespace Zkml.Aleo.Arithmetic;

/// <summary>Keccak with a capacity of twice the digest: SHA-3 (FIPS 202), and the original that differs in one byte of padding.</summary>
internal static class Keccak
{
    private const int StateBytes = 200;
    private const byte KeccakPadding = 0x01;
    private const byte Sha3Padding = 0x06;

    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
        0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>The lane that each step of rho and pi moves to, and by how many bits it is rotated (FIPS 202, sections 3.2.2 and 3.2.3).</summary>
    private static readonly (int Lane, int Rotation)[] Moves =
    [
        (10, 1), (7, 3), (11, 6), (17, 10), (18, 15), (3, 21), (5, 28), (16, 36), (8, 45), (21, 55), (24, 2), (4, 14),
        (15, 27), (23, 41), (19, 56), (13, 8), (12, 25), (2, 43), (20, 62), (14, 18), (22, 39), (9, 61), (6, 20), (1, 44),
    ];

    /// <summary>Keccak-256, -384 or -512, as Ethereum has it.</summary>
    public static byte[] HashKeccak(ReadOnlySpan<byte> message, int digestBits) => Hash(message, digestBits, KeccakPadding);

    /// <summary>SHA3-256, -384 or -512.</summary>
    public static byte[] HashSha3(ReadOnlySpan<byte> message, int digestBits) => Hash(message, digestBits, Sha3Padding);

    private static byte[] Hash(ReadOnlySpan<byte> message, int digestBits, byte padding)
    {
        var rate = StateBytes - (digestBits / 4);
        Span<ulong> state = stackalloc ulong[StateBytes / 8];
        for (; message.Length >= rate; message = message[rate..])
        {
            Absorb(state, message[..rate]);
        }

        Span<byte> last = stackalloc byte[rate];
        last.Clear();
        message.CopyTo(last);
        last[message.Length] ^= padding;
        last[^1] ^= 0x80;
        Absorb(state, last);

        var digest = new byte[digestBits / 8];
        for (var lane = 0; lane < digest.Length / 8; lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest.AsSpan(8 * lane), state[lane]);
        }

        return digest;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var lane = 0; lane < block.Length / 8; lane++)
        {
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * lane)..]);
        }

        foreach (var constant in RoundConstants)
        {
            MixColumns(state);
            MoveLanes(state);
            MixRows(state);
            state[0] ^= constant;
        }
    }

    /// <summary>Theta: every lane is xored with the parities of two columns.</summary>
    private static void MixColumns(Span<ulong> state)
    {
        Span<ulong> parity = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
        {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }

        for (var x = 0; x < 5; x++)
        {
            var change = parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
            for (var y = 0; y < 25; y += 5)
            {
                state[x + y] ^= change;
            }
        }
    }

    /// <summary>Rho and pi: every lane but the first is rotated and moves on.</summary>
    private static void MoveLanes(Span<ulong> state)
    {
        var moving = state[1];
        foreach (var (lane, rotation) in Moves)
        {
            (moving, state[lane]) = (state[lane], BitOperations.RotateLeft(moving, rotation));
        }
    }

    /// <summary>Chi: the one step that is not linear.</summary>
    private static void MixRows(Span<ulong> state)
    {
        Span<ulong> row = stackalloc ulong[5];
        for (var y = 0; y < 25; y += 5)
        {
            state.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
            {
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }
}
