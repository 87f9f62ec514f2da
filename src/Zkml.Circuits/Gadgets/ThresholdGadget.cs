using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Tests x &gt; c for several constants c, using the bits of x. If e says whether the bits so far equal those of c, the next bit b of x gives one
/// product p = e·b: if the bit of c is 1, e becomes p; if it is 0, x is greater if p, and e becomes e - p.
/// </summary>
public sealed class ThresholdGadget
{
    private readonly CircuitBuilder _builder;
    private readonly int[] _bits;

    private ThresholdGadget(CircuitBuilder builder, BitRange number, int length)
    {
        _builder = builder;
        _bits = new int[length];
        for (var i = 0; i < length; i++)
        {
            _bits[i] = builder[number.Word] is InputValue && builder.IntervalOf(number.Word) == Interval.Bit
                ? number.Word
                : builder.Slice(number.Word, number.Offset + i, 1);
        }
    }

    /// <summary>One bit per threshold: 1 if the number is above it. Outside of the threshold's range it is still a bit, right or wrong.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="number">The number to compare.</param>
    /// <param name="thresholds">The thresholds, each with the range in which its answer matters.</param>
    public static int[] Above(CircuitBuilder builder, BitRange number, IReadOnlyList<RangedThreshold> thresholds)
    {
        var places = Enumerable.Range(0, thresholds.Count).ToArray();
        var whole = ThresholdPlan.Cheapest(thresholds.Select(threshold => threshold.Value), number.Length);
        var narrowed = places.GroupBy(i => thresholds[i].DecidingBits)
            .Select(group => (Bits: group.Key, Places: group.ToArray(), Plan: ThresholdPlan.Cheapest(group.Select(i => ThresholdPlan.Ending(thresholds[i].Value, group.Key)), group.Key)))
            .ToArray();
        var groups = narrowed.Sum(group => group.Plan.Products) < whole.Products ? narrowed : [(number.Length, places, whole)];
        var results = new int[thresholds.Count];
        foreach (var (bits, members, plan) in groups)
        {
            var answers = new ThresholdGadget(builder, number, bits).Compare([.. members.Select(i => ThresholdPlan.Ending(thresholds[i].Value, bits))], plan);
            foreach (var i in members)
            {
                results[i] = answers.TryGetValue(ThresholdPlan.Ending(thresholds[i].Value, bits), out var isAbove) ? isAbove : builder.Constant(0);
            }
        }

        return results;
    }

    /// <summary>Compares from the lowest segment up; each segment uses the answers of the one below.</summary>
    private Dictionary<ulong, int> Compare(ulong[] thresholds, ThresholdPlan plan)
    {
        var answers = new Dictionary<ulong, int>();
        var length = 0;
        foreach (var segment in plan.Segments.Reverse())
        {
            length += segment;
            answers = new Segment(this, length, segment, answers).Compare(thresholds);
        }

        return answers;
    }

    /// <summary>A segment of the plan: its bits, and the answers for what is below it.</summary>
    private sealed class Segment(ThresholdGadget gadget, int length, int bits, Dictionary<ulong, int> answersBelow)
    {
        private readonly CircuitBuilder _builder = gadget._builder;
        private readonly Dictionary<(int Depth, ulong Prefix), (int NextIsSet, int NextIsClear)> _prefixes = [];

        public Dictionary<ulong, int> Compare(ulong[] thresholds)
        {
            var answers = new Dictionary<ulong, int>();
            foreach (var threshold in thresholds)
            {
                var ending = ThresholdPlan.Ending(threshold, length);
                if (!answers.ContainsKey(ending) && !ThresholdPlan.IsNeverExceeded(ending, length))
                {
                    answers.Add(ending, Compare(ending));
                }
            }

            return answers;
        }

        private int Compare(ulong threshold)
        {
            var parts = new List<LinearTerm>();
            var isEqual = -1;
            for (var depth = 0; depth < bits && !ThresholdPlan.IsNeverExceeded(threshold, length - depth); depth++)
            {
                var (nextIsSet, nextIsClear) = Extend(depth, threshold >> (length - depth), isEqual);
                if (((threshold >> (length - depth - 1)) & 1) == 0)
                {
                    parts.Add(new(1, nextIsSet));
                    isEqual = nextIsClear;
                }
                else
                {
                    isEqual = nextIsSet;
                }
            }

            if (answersBelow.TryGetValue(ThresholdPlan.Ending(threshold, length - bits), out var isRestAbove))
            {
                parts.Add(new(1, _builder.Product(isEqual, isRestAbove, bound: Interval.Bit)));
            }

            return parts is [var only] ? only.Value : _builder.Linear(parts, bound: Interval.Bit);
        }

        /// <summary>Whether the first bits equal a prefix and the next bit is set, and whether they do and it is clear.</summary>
        private (int NextIsSet, int NextIsClear) Extend(int depth, ulong prefix, int isEqual)
        {
            if (_prefixes.TryGetValue((depth, prefix), out var known))
            {
                return known;
            }

            var bit = gadget._bits[length - depth - 1];
            var nextIsSet = depth == 0 ? bit : _builder.Product(isEqual, bit, bound: Interval.Bit);
            var nextIsClear = depth == 0
                ? _builder.Linear([new(-1, bit)], 1, bound: Interval.Bit)
                : _builder.Linear([new(1, isEqual), new(-1, nextIsSet)], bound: Interval.Bit);
            _prefixes.Add((depth, prefix), (nextIsSet, nextIsClear));
            return (nextIsSet, nextIsClear);
        }
    }
}
