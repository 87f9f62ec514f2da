using System.Numerics;

namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// Round constants and matrix of Poseidon, from the Grain shift register that its authors prescribe
/// (eprint 2019/458, appendix; snarkVM fields/src/traits/poseidon_grain_lfsr.rs).
/// </summary>
internal sealed class PoseidonConstants
{
    private const int StateBits = 80;
    private const int DroppedSteps = 160;

    private readonly bool[] _state = new bool[StateBits];
    private int _head;

    private PoseidonConstants(int width, int fullRounds, int partialRounds)
    {
        // A prime field, the S-box x^17, the field's bits, the width and the rounds; ones fill the rest.
        var position = 1;
        _state[position++] = true;
        position += 4;
        foreach (var (value, bits) in ((int, int)[])[(FieldElement.Bits, 12), (width, 12), (fullRounds, 10), (partialRounds, 10)])
        {
            for (var bit = bits - 1; bit >= 0; bit--)
            {
                _state[position++] = ((value >> bit) & 1) != 0;
            }
        }

        Array.Fill(_state, true, position, StateBits - position);
        for (var step = 0; step < DroppedSteps; step++)
        {
            Step();
        }
    }

    public static (FieldElement[][] RoundConstants, FieldElement[][] Matrix) Generate(int width, int fullRounds, int partialRounds)
    {
        var register = new PoseidonConstants(width, fullRounds, partialRounds);
        var rounds = new FieldElement[fullRounds + partialRounds][];
        foreach (ref var round in rounds.AsSpan())
        {
            round = register.Draw(width, value => value < FieldElement.Modulus);
        }

        var rows = register.Draw(width, _ => true);
        var columns = register.Draw(width, _ => true);
        return (rounds, Array.ConvertAll(rows, row => Array.ConvertAll(columns, column => (row + column).Inverse())));
    }

    private FieldElement[] Draw(int count, Predicate<BigInteger> accept)
    {
        var elements = new FieldElement[count];
        for (var element = 0; element < count;)
        {
            var value = BigInteger.Zero;
            for (var bit = 0; bit < FieldElement.Bits; bit++)
            {
                value = (value << 1) | (NextBit() ? BigInteger.One : BigInteger.Zero);
            }

            if (accept(value))
            {
                elements[element++] = FieldElement.From(value);
            }
        }

        return elements;
    }

    /// <summary>Of every two steps, the second counts if the first gave one.</summary>
    private bool NextBit()
    {
        while (!Step())
        {
            Step();
        }

        return Step();
    }

    private bool Step()
    {
        var bit = At(62) ^ At(51) ^ At(38) ^ At(23) ^ At(13) ^ At(0);
        _state[_head] = bit;
        _head = (_head + 1) % StateBits;
        return bit;
    }

    private bool At(int offset) => _state[(_head + offset) % StateBits];
}
