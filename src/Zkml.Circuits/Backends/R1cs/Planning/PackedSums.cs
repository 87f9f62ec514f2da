using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Words;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Planning;

/// <summary>
/// Puts several long sums over the same values side by side into one word: the word is a sum with one non-zero for each value, whatever the number of sums in it, and its digits give each
/// sum back with a few non-zeros. It takes as many rows as the sums have bits.
/// <code>
/// v8 = 3·v1 + ... + 7·v7;  v9 = 5·v1 - ... + v7   →   v10 = (v8 + 64) + 2^8·(v9 + 99);  v11 = decompose v10;  v8' = slice v11 bits 0-7 - 64;  v9' = slice v11 bits 8-15 - 99
/// </code>
/// </summary>
/// <param name="minimumSaving">The minimum number of non-zeros that one more row must save, above 0.</param>
internal sealed class PackedSums(double minimumSaving) : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit)
    {
        var words = FindWords(circuit);
        return words.Count == 0 ? circuit : new Rewriter(circuit, words).Run();
    }

    /// <summary>The words, each with the sums in it. Sums of one word have as many products and decompositions before them, so that none depends on another.</summary>
    private List<ImmutableArray<int>> FindWords(Circuit circuit)
    {
        var plan = SumPlan.For(new(circuit), minimumSaving);
        var levels = Levels(circuit);
        var isMember = new bool[circuit.Values.Length];
        for (var i = 0; i < isMember.Length; i++)
        {
            isMember[i] = circuit.Values[i] is LinearValue linear
                && Saving(plan, i, Bits(linear.Interval)) >= minimumSaving * Bits(linear.Interval)
                && !linear.Terms.Any(term => isMember[term.Value]);
        }

        var words = new List<ImmutableArray<int>>();
        foreach (var level in Enumerable.Range(0, isMember.Length).Where(i => isMember[i]).GroupBy(i => levels[i]))
        {
            var word = ImmutableArray.CreateBuilder<int>();
            var bits = 0;
            foreach (var member in level)
            {
                var width = Bits(circuit.Values[member].Interval);
                if (bits + width > WordWidths.Exact.Maximum)
                {
                    words.Add(word.DrainToImmutable());
                    bits = 0;
                }

                word.Add(member);
                bits += width;
            }

            words.Add(word.DrainToImmutable());
        }

        // A word has the non-zeros of its longest sum; a single sum saves nothing by that.
        return [.. words.Where(word => word.Length > 1)];
    }

    /// <summary>The non-zeros that a sum has less if it is read from digits, without its share of the word.</summary>
    private static long Saving(SumPlan plan, int value, int bits)
    {
        var (digits, rest) = Math.DivRem(bits, WordDigits.MaximumBits);
        var count = digits + (rest == 0 ? 0 : 1);

        // A digit has 12 non-zeros in its rows, or 7 or 3 if it is of two bits or one; the lowest is what the others leave of the sum's wire, in two places. The wire is once in the word,
        // and wherever the sum occurs, mostly with a constant.
        var checks = (12 * digits) + (rest == 2 ? 7 : 3 * rest) + (2 * (count - 1));
        return Cost(plan.Sizes[value], plan.Occurrences[value]) - checks - 1 - (2 * plan.Occurrences[value]);
    }

    /// <summary>The non-zeros of a sum wherever it occurs, as a wire or not.</summary>
    private static long Cost(long size, long occurrences) => long.Min(size * occurrences, size + 1 + occurrences);

    private static int Bits(Interval interval) => int.Max(1, (int)(interval.Maximum - interval.Minimum).GetBitLength());

    private static int[] Levels(Circuit circuit)
    {
        var levels = new int[circuit.Values.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var level = 0;
            circuit.Values[i].VisitOperands(operand => level = int.Max(level, levels[operand]));
            levels[i] = circuit.Values[i] is ProductValue or DecompositionValue ? level + 1 : level;
        }

        return levels;
    }

    /// <summary>Writes the circuit again, each word before the first value that reads one of its sums.</summary>
    private sealed class Rewriter(Circuit circuit, List<ImmutableArray<int>> words)
    {
        private readonly ImmutableArray<CircuitValue>.Builder _values = ImmutableArray.CreateBuilder<CircuitValue>();
        private readonly int[] _places = [.. Enumerable.Repeat(-1, circuit.Values.Length)];
        private readonly Dictionary<int, ImmutableArray<int>> _wordOf = words.SelectMany(word => word.Select(member => (member, word))).ToDictionary(pair => pair.member, pair => pair.word);

        public Circuit Run()
        {
            for (var i = 0; i < _places.Length; i++)
            {
                // Sums of a word come with the word, as soon as one of them is needed.
                if (!_wordOf.ContainsKey(i))
                {
                    Place(i);
                }
            }

            return circuit with { Values = _values.ToImmutable(), Output = circuit.Output.MapOperands(Place) };
        }

        private int Place(int value)
        {
            if (_places[value] < 0)
            {
                if (_wordOf.TryGetValue(value, out var word))
                {
                    AddWord(word);
                }
                else
                {
                    _places[value] = Append(circuit.Values[value].MapOperands(Place));
                }
            }

            return _places[value];
        }

        private void AddWord(ImmutableArray<int> word)
        {
            var terms = ImmutableArray.CreateBuilder<LinearTerm>();
            var (constant, offset, block) = (BigInteger.Zero, 0, circuit.Values[word[0]].Block);
            foreach (var member in word)
            {
                var sum = circuit.Values[member].MapOperands(Place) with { Name = null };
                terms.Add(new(BigInteger.One << offset, Append(sum)));
                constant -= sum.Interval.Minimum << offset;
                offset += Bits(sum.Interval);
            }

            var packed = Append(new LinearValue(terms.ToImmutable(), constant, Interval.OfUnsigned(offset), null, block));
            var digits = Append(new DecompositionValue(packed, offset, Interval.OfUnsigned(offset), null, block));
            offset = 0;
            foreach (var member in word)
            {
                var sum = circuit.Values[member];
                var bits = Bits(sum.Interval);
                var slice = Append(new SliceValue(digits, offset, bits, sum.Interval - Interval.Of(sum.Interval.Minimum), null, sum.Block));
                _places[member] = Append(new LinearValue([new(BigInteger.One, slice)], sum.Interval.Minimum, sum.Interval, sum.Name, sum.Block));
                offset += bits;
            }
        }

        private int Append(CircuitValue value)
        {
            _values.Add(value);
            return _values.Count - 1;
        }
    }
}
