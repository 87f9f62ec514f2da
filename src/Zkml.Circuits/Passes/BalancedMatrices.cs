using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Counting;
using Zkml.Circuits.Passes.Materialising;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes;

/// <summary>
/// Spreads materialised sums over the three matrices, because the fullest one determines which reference string a circuit needs. A materialised value has its
/// variables in C; as a product with a variable that is proven to be 1 it has them in A or in B instead, for the same constraint.
/// <code>
/// v9 = materialised v8;  v20 = materialised v19      →   v9 = materialised v8;  v10 = v9 - v8 + 1;  v21 = v20 · v10
/// </code>
/// </summary>
/// <param name="present">The current non-zeros of the whole circuit.</param>
public sealed class BalancedMatrices(NonZeros present) : ICircuitPass
{
    /// <inheritdoc/>
    public Circuit Run(Circuit circuit)
    {
        var sizes = VariableSets.Sizes(circuit, new bool[circuit.Values.Length]);
        var materialised = Enumerable.Range(0, sizes.Length).Where(i => circuit.Values[i] is MaterialisedValue).ToArray();
        if (materialised.Length < 2)
        {
            return circuit;
        }

        // The variable that is 1 is this value less what it is equal to, plus 1; the shorter that sum, the better.
        var unit = materialised.MinBy(value => SourceSize(circuit, sizes, value));
        var sides = ChooseSides(circuit, sizes, unit, materialised);
        return sides.Count == 0 ? circuit : Rewrite(circuit, unit, sides);
    }

    private static int SourceSize(Circuit circuit, int[] sizes, int value) => sizes[((MaterialisedValue)circuit.Values[value]).Source];

    /// <summary>For each value that leaves C, whether it goes to A, the left side of a product; the longest first, as long as C is the fullest.</summary>
    private Dictionary<int, bool> ChooseSides(Circuit circuit, int[] sizes, int unit, int[] materialised)
    {
        var sides = new Dictionary<int, bool>();
        var (a, b, c) = present;
        var oneSize = SourceSize(circuit, sizes, unit) + 2;
        foreach (var value in materialised.Where(value => value > unit).OrderByDescending(value => SourceSize(circuit, sizes, value)))
        {
            var size = SourceSize(circuit, sizes, value);
            var isLeft = a <= b;
            var after = isLeft ? (A: a + size, B: b + oneSize - 1) : (A: a + oneSize, B: b + size - 1);
            if (long.Max(after.A, after.B) < c)
            {
                (a, b, c) = (after.A, after.B, c - size);
                sides.Add(value, isLeft);
            }
        }

        return sides;
    }

    private static Circuit Rewrite(Circuit circuit, int unit, Dictionary<int, bool> sides)
    {
        var values = ImmutableArray.CreateBuilder<CircuitValue>(circuit.Values.Length + 1);
        var places = new int[circuit.Values.Length];
        Func<int, int> mapped = operand => places[operand];
        var one = -1;
        for (var i = 0; i < places.Length; i++)
        {
            var value = circuit.Values[i].MapOperands(mapped);
            if (sides.TryGetValue(i, out var isLeft))
            {
                var source = ((MaterialisedValue)value).Source;
                value = new ProductValue(isLeft ? source : one, isLeft ? one : source, value.Interval, value.Name, value.Block);
            }

            places[i] = values.Count;
            values.Add(value);
            if (i == unit)
            {
                one = values.Count;
                var source = ((MaterialisedValue)value).Source;
                values.Add(new LinearValue([new(BigInteger.One, places[i]), new(BigInteger.MinusOne, source)], BigInteger.One, Interval.Of(1), null, value.Block));
            }
        }

        return circuit with { Values = values.ToImmutable(), Output = circuit.Output.MapOperands(mapped) };
    }
}
