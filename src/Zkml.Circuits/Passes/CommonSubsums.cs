using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits.Passes.Sharing;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Computes subsums that occur in several linear combinations once: as long as two addends occur together in two or more sums, the most frequent
/// pair becomes a value of its own. Terms can pair if their coefficients have the same magnitude, as <see cref="Backends.LinearGroup"/> adds them.
/// <code>
/// v4 = v1 + v2 + v3;  v5 = 2·v1 + 2·v2 - v3      →   v6 = v1 + v2;  v4 = v6 + v3;  v5 = 2·v6 - v3
/// </code>
/// It saves instructions, and no constraint; if it would save less than a fifth of the additions, the sums stay as readers expect them: one row of weights each. Greedy as in Paar, "Optimized arithmetic for Reed-Solomon encoders" (1997), with signs.
/// Keeps intervals, names and blocks of the values that it rewrites; new values have no name.
/// </summary>
/// <param name="sparesSumsOfEqualShape">Whether sums that occur many times with the same coefficients, such as those of a convolution, are left unchanged, because a back end writes them once.</param>
public sealed class CommonSubsums(bool sparesSumsOfEqualShape = false) : ICircuitPass
{
    /// <summary>Longer sums are searched in parts, because the number of pairs grows with the square of the length.</summary>
    private const int MaximumAddends = 2_048;

    /// <summary>The maximum number of pairs that are counted; sums with more pairs in total are searched in shorter parts. The largest preset has ten million.</summary>
    private const long MaximumPairs = 32_000_000;

    private const double WorthwhileShare = 0.8;

    /// <summary>The minimum number of sums in which a pair has to occur to become a value of its own, 2 or more.</summary>
    internal int MinimumOccurrences { get; init; } = PairCounts.Minimum;

    /// <summary>Whether sums are shared however few additions that saves.</summary>
    internal bool AlwaysShares { get; init; }

    /// <inheritdoc/>
    public Circuit Run(Circuit circuit)
    {
        var table = new SumTable();
        var maximumAddends = PartLength(circuit);
        var spared = sparesSumsOfEqualShape ? FindSumsOfEqualShape(circuit) : [];
        var sums = new ImmutableArray<SumOfMagnitude>[circuit.Values.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = circuit.Values[i] is LinearValue linear && !spared.Contains(i) ? Enter(table, linear, maximumAddends) : [];
        }

        table.CountPairs();
        var pairs = new List<SignedPair>();
        while (table.MostFrequent(MinimumOccurrences) is { } pair)
        {
            table.Replace(pair, circuit.Values.Length + pairs.Count);
            pairs.Add(pair);
        }

        if (pairs.Count == 0)
        {
            return circuit;
        }

        var shared = new Rewriter(circuit, table, sums, pairs).Run();
        if (AlwaysShares)
        {
            return shared;
        }

        var untouched = spared.Sum(sum => CountAdditions(circuit.Values[sum]));
        return CountAdditions(shared) - untouched <= WorthwhileShare * (CountAdditions(circuit) - untouched) ? shared : circuit;
    }

    /// <summary>Whether a circuit has sums that occur many times with the same coefficients.</summary>
    public static bool HasSumsOfEqualShape(Circuit circuit) => !SumsOfEqualShape.In(circuit).IsEmpty;

    private static HashSet<int> FindSumsOfEqualShape(Circuit circuit) => [.. SumsOfEqualShape.In(circuit).SelectMany(alike => alike.Occurrences).SelectMany(occurrence => occurrence.Sums)];

    private static int CountAdditions(Circuit circuit) => circuit.Values.Sum(CountAdditions);

    private static int CountAdditions(CircuitValue value) => value is LinearValue linear ? int.Max(0, linear.Terms.Length - 1) : 0;

    /// <summary>The length of the parts in which sums are searched, such that all parts have few enough pairs in total.</summary>
    private static int PartLength(Circuit circuit)
    {
        int[] lengths = [.. circuit.Values.OfType<LinearValue>().Select(linear => linear.Terms.Length)];
        var part = MaximumAddends;
        while (part > 2 && lengths.Sum(length => (long)length * int.Min(length, part) / 2) > MaximumPairs)
        {
            part /= 2;
        }

        return part;
    }

    private static ImmutableArray<SumOfMagnitude> Enter(SumTable table, LinearValue linear, int maximumAddends) =>
    [
        .. linear.Terms
            .GroupBy(term => BigInteger.Abs(term.Coefficient))
            .SelectMany(group => group.Chunk(maximumAddends).Select(part =>
                new SumOfMagnitude(group.Key, table.Add(part.Select(term => new SignedAddend(term.Value, term.Coefficient.Sign < 0)))))),
    ];

    /// <summary>An index into the table, and the factor of its sum.</summary>
    private readonly record struct SumOfMagnitude(BigInteger Magnitude, int Sum);

    /// <summary>Rewrites the circuit, with each pair before the first value that needs it.</summary>
    private sealed class Rewriter(Circuit circuit, SumTable table, ImmutableArray<SumOfMagnitude>[] sums, List<SignedPair> pairs)
    {
        private readonly List<CircuitValue> _values = [];
        private readonly int[] _places = [.. Enumerable.Repeat(-1, circuit.Values.Length + pairs.Count)];

        public Circuit Run()
        {
            for (var i = 0; i < circuit.Values.Length; i++)
            {
                var value = circuit.Values[i];
                var rewritten = value is LinearValue linear && !sums[i].IsEmpty
                    ? linear with { Terms = [.. sums[i].SelectMany(sum => table[sum.Sum].Select(addend => Term(sum.Magnitude, addend, value.Block)))] }
                    : value.MapOperands(operand => _places[operand]);
                _places[i] = _values.Count;
                _values.Add(rewritten);
            }

            return circuit with { Values = [.. _values], Output = circuit.Output.MapOperands(operand => _places[operand]) };
        }

        private LinearTerm Term(BigInteger magnitude, SignedAddend addend, int block) =>
            new(addend.IsSubtracted ? -magnitude : magnitude, Place(addend.Addend, block));

        private int Place(int addend, int block)
        {
            if (_places[addend] >= 0)
            {
                return _places[addend];
            }

            var pair = pairs[addend - circuit.Values.Length];
            var (first, second) = (Place(pair.First, block), Place(pair.Second, block));
            var sign = pair.IsDifference ? BigInteger.MinusOne : BigInteger.One;
            var interval = _values[first].Interval + (sign * _values[second].Interval);
            _places[addend] = _values.Count;
            _values.Add(new LinearValue([new(BigInteger.One, first), new(sign, second)], BigInteger.Zero, interval, null, block));
            return _places[addend];
        }
    }
}
