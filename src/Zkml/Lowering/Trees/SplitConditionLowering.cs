using System.Globalization;
using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Circuits.Values;

namespace Zkml.Lowering.Trees;

/// <summary>Lowers tests of features, each once. Bits of inputs are free; a feature that is a sum of inputs is decomposed into bits first.</summary>
internal static class SplitConditionLowering
{
    /// <summary>The bits of all tests.</summary>
    /// <param name="builder">Where to build.</param>
    /// <param name="features">The circuit's value of each feature.</param>
    /// <param name="tests">What is asked, and where it matters.</param>
    public static ConditionBits Lower(CircuitBuilder builder, IReadOnlyList<int> features, IReadOnlyDictionary<SplitCondition, FeatureRange> tests)
    {
        var byFeature = tests.GroupBy(test => test.Key.Feature).OrderBy(group => group.Key).ToArray();
        var numbers = FindBits(builder, [.. byFeature.Select(group => features[group.Key])]);
        var bits = new ConditionBits(builder);
        for (var i = 0; i < byFeature.Length; i++)
        {
            var feature = byFeature[i].Key;
            var ordered = byFeature[i].OrderBy(test => test.Key.Threshold).ToArray();
            builder.BeginBlock("tests", string.Create(
                CultureInfo.InvariantCulture,
                $"{builder[features[feature]].Name ?? $"feature {feature}"}: {ordered.Length} {(ordered.Length == 1 ? "threshold" : "thresholds")}."));
            var above = ThresholdGadget.Above(builder, numbers[i].Bits, [.. ordered.Select(test => numbers[i].Translate(test.Key.Threshold, test.Value))]);
            for (var k = 0; k < above.Length; k++)
            {
                if (numbers[i].Coefficient.Sign > 0)
                {
                    bits.SetAbove(ordered[k].Key, above[k]);
                }
                else
                {
                    bits.SetAtMost(ordered[k].Key, above[k]);
                }
            }
        }

        return bits;
    }

    private static BinaryFeature[] FindBits(CircuitBuilder builder, int[] features)
    {
        var found = features.Select(feature => Find(builder, feature)).ToArray();
        var open = Enumerable.Range(0, features.Length).Where(i => found[i] is null).ToArray();
        builder.BeginBlock("tests", "The bits of features that are sums; several share a word.");
        var raised = open.Select(i => builder.Linear([new(1, features[i])], -builder.IntervalOf(features[i]).Minimum)).ToArray();
        var words = PackedDecomposition.Decompose(builder, raised);
        for (var k = 0; k < open.Length; k++)
        {
            var bits = new BitRange(words[k].Word, words[k].Offset, Math.Max(1, builder.IntervalOf(raised[k]).UnsignedBits));
            found[open[k]] = new(bits, 1, builder.IntervalOf(features[open[k]]).Minimum);
        }

        return [.. found.Select(feature => feature!.Value)];
    }

    /// <summary>The bits of a feature that is a multiple of an input or of a run of bits, plus a constant.</summary>
    private static BinaryFeature? Find(CircuitBuilder builder, int feature) => builder.AsMultiple(feature) is not { } multiple ? null : builder[multiple.Value] switch
    {
        InputValue input => new(new(multiple.Value, 0, input.Interval.UnsignedBits), multiple.Coefficient, multiple.Constant),
        SliceValue slice => new(new(slice.Word, slice.Offset, slice.Length), multiple.Coefficient, multiple.Constant),
        _ => null,
    };

    /// <summary>A feature that is coefficient · (the number that the bits are) + constant.</summary>
    private readonly record struct BinaryFeature(BitRange Bits, BigInteger Coefficient, BigInteger Constant)
    {
        /// <summary>
        /// A threshold of the feature as one of the bits' number. Where the coefficient is positive, the number is above it exactly where the feature
        /// is above its own; where it is negative, exactly where the feature is at most its own.
        /// </summary>
        public RangedThreshold Translate(long threshold, FeatureRange range)
        {
            var ends = new[] { range.Minimum - Constant, range.Maximum - Constant };
            return Coefficient.Sign > 0
                ? new((ulong)Floor(threshold - Constant), (ulong)-Floor(-ends[0]), (ulong)Floor(ends[1]))
                : new((ulong)(-Floor(Constant - threshold) - 1), (ulong)-Floor(-ends[1]), (ulong)Floor(ends[0]));
        }

        /// <summary>The largest integer that is at most value / coefficient.</summary>
        private BigInteger Floor(BigInteger value)
        {
            var quotient = BigInteger.DivRem(value, Coefficient, out var remainder);
            return remainder.IsZero || remainder.Sign == Coefficient.Sign ? quotient : quotient - 1;
        }
    }
}
