using System.Collections.Concurrent;
using System.Numerics;
using System.Text;

namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// Aleo's Poseidon hash of field elements: rate R, capacity 1, 4 + 4 full and 31 partial rounds, S-box x^17
/// (snarkVM console/algorithms/src/poseidon).
/// </summary>
internal sealed class Poseidon
{
    private const int HalfFullRounds = 4;
    private const int PartialRounds = 31;

    private static readonly ConcurrentDictionary<int, Poseidon> Instances = new();

    private readonly int _rate;
    private readonly FieldElement _domain;
    private readonly FieldElement[][] _roundConstants;
    private readonly FieldElement[][] _matrix;

    private Poseidon(int rate)
    {
        _rate = rate;
        _domain = FieldElement.From(new BigInteger(Encoding.ASCII.GetBytes($"AleoPoseidon{rate}"), isUnsigned: true));
        (_roundConstants, _matrix) = PoseidonConstants.Generate(rate + 1, 2 * HalfFullRounds, PartialRounds);
    }

    /// <summary>The hash that absorbs 2, 4 or 8 elements at a time.</summary>
    public static Poseidon OfRate(int rate) => Instances.GetOrAdd(rate, static key => new(key));

    /// <summary>The number of elements that are absorbed at a time; the state has one more, the capacity, which comes first.</summary>
    public int Rate => _rate;

    /// <summary>What is added to the state at the beginning of each round.</summary>
    public IReadOnlyList<IReadOnlyList<FieldElement>> RoundConstants => _roundConstants;

    /// <summary>The matrix that the state is multiplied with at the end of each round.</summary>
    public IReadOnlyList<IReadOnlyList<FieldElement>> Matrix => _matrix;

    /// <summary>Whether a round substitutes the whole state and not the capacity alone.</summary>
    public static bool IsFull(int round) => round is < HalfFullRounds or >= HalfFullRounds + PartialRounds;

    /// <summary>The state before the first block: it has absorbed the domain and the number of elements, which are constants.</summary>
    public FieldElement[] Begin(int elements)
    {
        var state = new FieldElement[_rate + 1];
        var first = new FieldElement[_rate];
        first[0] = _domain;
        first[1] = FieldElement.From((ulong)elements);
        Absorb(state, first);
        return state;
    }

    /// <summary>The S-box, x^17.</summary>
    public static FieldElement Substitute(FieldElement value)
    {
        var power = value * value;
        power *= power;
        power *= power;
        power *= power;
        return power * value;
    }

    /// <summary>The first element of the hash.</summary>
    public FieldElement Hash(ReadOnlySpan<FieldElement> elements) => Sponge(elements)[1];

    /// <summary>The sum of the curve points of the first two elements; null for the few elements that have none.</summary>
    public GroupElement? TryHashToGroup(ReadOnlySpan<FieldElement> elements)
    {
        var state = Sponge(elements);
        return Elligator2.TryEncode(state[1]) + Elligator2.TryEncode(state[2]);
    }

    private FieldElement[] Sponge(ReadOnlySpan<FieldElement> elements)
    {
        var state = Begin(elements.Length);
        for (var position = 0; position < elements.Length; position += _rate)
        {
            Absorb(state, elements.Slice(position, Math.Min(_rate, elements.Length - position)));
        }

        return state;
    }

    private void Absorb(FieldElement[] state, ReadOnlySpan<FieldElement> block)
    {
        for (var lane = 0; lane < block.Length; lane++)
        {
            state[lane + 1] += block[lane];
        }

        for (var round = 0; round < _roundConstants.Length; round++)
        {
            for (var lane = 0; lane < state.Length; lane++)
            {
                state[lane] += _roundConstants[round][lane];
            }

            for (var lane = 0; lane < (IsFull(round) ? state.Length : 1); lane++)
            {
                state[lane] = Substitute(state[lane]);
            }

            Mix(state);
        }
    }

    private void Mix(FieldElement[] state)
    {
        ReadOnlySpan<FieldElement> before = [.. state];
        for (var lane = 0; lane < state.Length; lane++)
        {
            var sum = FieldElement.Zero;
            for (var other = 0; other < before.Length; other++)
            {
                sum += _matrix[lane][other] * before[other];
            }

            state[lane] = sum;
        }
    }
}
