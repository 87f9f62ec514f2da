using Zkml.Aleo.Arithmetic;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Commitments;

/// <summary>
/// Aleo's Poseidon as rows: five for each S-box, x^17, whose input is a linear combination. The first permutation, of the domain and the number of elements, has only constants and costs nothing. Over the
/// scalar field of BLS12-377 only, which its constants are made for.
/// </summary>
/// <param name="draft">Gets the wires, the steps that compute them, and the rows.</param>
/// <param name="rate">The number of elements that are absorbed at a time: 2, 4 or 8.</param>
internal sealed class PoseidonRows(SystemDraft draft, int rate)
{
    /// <summary>The rates that Aleo has.</summary>
    private static readonly int[] Rates = [2, 4, 8];

    /// <summary>
    /// A longer sum becomes a wire before it is substituted: an S-box names its input three times, so a row of its own saves entries from here on; in the partial rounds each sum is longer than the one before.
    /// </summary>
    private const int LongestSum = 12;

    private const int ProductsOfSubstitution = 5;

    private readonly Poseidon _hash = Poseidon.OfRate(rate);

    /// <summary>The rate that has the fewest products for that many elements.</summary>
    public static int CheapestRate(int elements) => Rates.MinBy(candidate => Products(candidate, elements));

    /// <summary>The hash of elements, as a sum of wires.</summary>
    /// <param name="elements">Sums of wires whose coefficients are integers.</param>
    public FieldSum Hash(IReadOnlyList<WireSum> elements)
    {
        draft.OnlyOver = ScalarField.Bls12377;
        FieldSum[] state = [.. _hash.Begin(elements.Count).Select(FieldSum.Of)];
        for (var start = 0; start < elements.Count; start += rate)
        {
            for (var lane = 0; lane < Math.Min(rate, elements.Count - start); lane++)
            {
                state[lane + 1].Add(elements[start + lane]);
            }

            state = Permute(state);
        }

        return state[1];
    }

    private static int Products(int candidate, int elements)
    {
        var rounds = Poseidon.OfRate(candidate).RoundConstants.Count;
        var substitutions = Enumerable.Range(0, rounds).Sum(round => Poseidon.IsFull(round) ? candidate + 1 : 1);
        return (elements + candidate - 1) / candidate * substitutions * ProductsOfSubstitution;
    }

    private FieldSum[] Permute(FieldSum[] state)
    {
        for (var round = 0; round < _hash.RoundConstants.Count; round++)
        {
            for (var lane = 0; lane < state.Length; lane++)
            {
                state[lane].Add(_hash.RoundConstants[round][lane], 0);
            }

            for (var lane = 0; lane < (Poseidon.IsFull(round) ? state.Length : 1); lane++)
            {
                state[lane] = Substitute(state[lane]);
            }

            state = Mix(state);
        }

        return state;
    }

    private FieldSum[] Mix(FieldSum[] state) =>
    [
        .. _hash.Matrix.Select(row =>
        {
            var sum = new FieldSum();
            for (var lane = 0; lane < state.Length; lane++)
            {
                sum.Add(row[lane], state[lane]);
            }

            return sum;
        }),
    ];

    private FieldSum Substitute(FieldSum value)
    {
        if (value.Constant is { } constant)
        {
            return FieldSum.Of(Poseidon.Substitute(constant));
        }

        var input = value.ToWireSum();
        if (value.Count > LongestSum)
        {
            var wire = draft.AddWire(null);
            draft.DefineSum(wire, input);
            input = SumBuilder.Of(wire);
        }

        var power = input;
        for (var doubling = 0; doubling < 4; doubling++)
        {
            power = SumBuilder.Of(Multiply(power, power));
        }

        return FieldSum.OfWire(Multiply(power, input));
    }

    private int Multiply(WireSum left, WireSum right)
    {
        var wire = draft.AddWire(null);
        draft.DefineProduct(wire, left, right);
        return wire;
    }
}
