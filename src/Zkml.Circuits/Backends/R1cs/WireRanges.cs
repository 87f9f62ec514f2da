using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>Interval arithmetic over wires. A range is null if nothing is known, or if it may reach so far that an integer and its element of the field are no longer the same.</summary>
internal static class WireRanges
{
    private static readonly BigInteger Bound = BigInteger.One << ScalarField.IntegerBits;

    /// <summary>The range of a sum, whose coefficients are taken as integers.</summary>
    public static Interval? Of(WireSum sum, ReadOnlySpan<Interval?> ranges)
    {
        BigInteger minimum = 0, maximum = 0;
        foreach (var term in sum.Terms)
        {
            if (ranges[term.Wire] is not { } range)
            {
                return null;
            }

            var multiple = term.Coefficient * range;
            minimum += multiple.Minimum;
            maximum += multiple.Maximum;
        }

        return Bounded(new Interval(minimum, maximum));
    }

    /// <summary>The range of a product of sums of these ranges.</summary>
    public static Interval? OfProduct(ProductStep step, Interval? left, Interval? right) =>
        left is { } a && right is { } b ? Bounded(step.Left.Equals(step.Right) ? a.Square() : a * b) : null;

    /// <summary>The ranges of all wires, from those of the inputs and from the steps alone.</summary>
    /// <param name="inputs">The ranges of the public inputs, then of the private ones.</param>
    public static ImmutableArray<Interval?> Derive(int publicOutputs, ReadOnlySpan<Interval?> inputs, int wires, IEnumerable<WitnessStep> steps)
    {
        var ranges = new Interval?[wires];
        ranges[0] = Interval.Of(1);
        inputs.CopyTo(ranges.AsSpan(1 + publicOutputs));
        foreach (var step in steps)
        {
            switch (step)
            {
                case ProductStep product:
                    ranges[product.Wire] = OfProduct(product, Of(product.Left, ranges), Of(product.Right, ranges));
                    break;
                case SlicesStep slices:
                    ranges.AsSpan(slices.FirstWire, slices.Count).Fill(Bounded(Interval.OfUnsigned(slices.Length)));
                    break;
                default:
                    break;
            }
        }

        return ImmutableArray.Create(ranges);
    }

    /// <summary>The range, unless it reaches too far.</summary>
    public static Interval? Bounded(Interval? range) => range is { } some && -Bound < some.Minimum && some.Maximum < Bound ? range : null;
}
