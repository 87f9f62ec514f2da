using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>
/// Finds rows that a witness does not satisfy. Exact for any witness, right or wrong: how large the numbers of a row are is measured, not taken from ranges, and decides whether machine integers are enough.
/// </summary>
public sealed class R1csChecker
{
    // A factor of 2 and more below what a lane holds, so that rounding errors of the estimates do not matter. Within 250 bits, two integers are equal if they are equal modulo any of the primes.
    private const double NarrowLimit = 4611686018427387904.0;
    private static readonly double WideLimit = Math.Pow(2, 250);

    private readonly PrimeField _field;
    private readonly int _wires;
    private readonly (CompiledSum A, CompiledSum B, CompiledSum C)[] _rows;

    /// <summary>Prepares a system for a field.</summary>
    /// <exception cref="ModelDoesNotFitException">The system means something over another field only.</exception>
    public R1csChecker(ConstraintSystem system, ScalarField field)
    {
        system.DemandOver(field);
        (_field, _wires) = (new(field), system.Wires);
        _rows = [.. system.Constraints.Select(row => (new CompiledSum(row.A, _field), new CompiledSum(row.B, _field), new CompiledSum(row.C, _field)))];
    }

    /// <summary>The first row that a witness does not satisfy; null if it satisfies all of them.</summary>
    /// <param name="wires">The value of each wire, of any sign; the first has to be 1.</param>
    /// <exception cref="ArgumentException">The number of wires is wrong.</exception>
    public int? FirstViolation(IReadOnlyList<BigInteger> wires)
    {
        if (wires.Count != _wires || !wires[0].IsOne)
        {
            throw new ArgumentException(wires.Count != _wires ? $"{wires.Count} wires, expected {_wires}" : $"the first wire is {wires[0]}, expected 1, the constant", nameof(wires));
        }

        var block = new WireBlock([.. wires.Select(value => value.GetBitLength() < 64 ? Lane.Narrow : Lane.Field)], 1, _field);
        for (var wire = 0; wire < wires.Count; wire++)
        {
            block.Set(wire, 0, wires[wire]);
        }

        return Check(block, new(1), 1)?.Row;
    }

    /// <summary>The first row that the witness of one of many samples does not satisfy; null if all of them satisfy all rows.</summary>
    /// <param name="evaluator">Computes the witnesses.</param>
    /// <param name="inputs">Row-major, for each sample the public inputs and then the private ones.</param>
    public R1csViolation? FirstViolation(WitnessEvaluator evaluator, ReadOnlyMemory<BigInteger> inputs)
    {
        var (gate, first) = (new Lock(), default(R1csViolation?));
        evaluator.ForEachBlock(inputs, (start, count, block) =>
        {
            if (block.Wires != _wires)
            {
                throw new ArgumentException($"a witness of {block.Wires} wires, expected {_wires}", nameof(evaluator));
            }

            if (Check(block, new(block.Samples), count) is { } found)
            {
                lock (gate)
                {
                    var violation = found with { Sample = start + found.Sample };
                    first = first is { } earlier && earlier < violation ? earlier : violation;
                }
            }
        });
        return first;
    }

    private static double Magnitude(CompiledSum sum, double[] magnitudes)
    {
        var magnitude = 0.0;
        for (var term = 0; term < sum.Wires.Length; term++)
        {
            magnitude += sum.Magnitudes[term] * magnitudes[sum.Wires[term]];
        }

        return magnitude;
    }

    private R1csViolation? Check(WireBlock block, Scratch scratch, int count)
    {
        var magnitudes = new double[_wires];
        for (var wire = 0; wire < _wires; wire++)
        {
            magnitudes[wire] = block.Magnitude(wire, count);
        }

        R1csViolation? first = null;
        for (var row = 0; row < _rows.Length; row++)
        {
            var (a, b, c) = _rows[row];
            var size = (Magnitude(a, magnitudes) * Magnitude(b, magnitudes)) + Magnitude(c, magnitudes);
            var sample = size < NarrowLimit ? CheckNarrow(block, scratch, count, a, b, c)
                : CheckWide(block, scratch, count, a, b, c, asElements: !(size < WideLimit));
            if (sample >= 0 && (first is null || sample < first.Value.Sample))
            {
                first = new(sample, row);
            }
        }

        return first;
    }

    private static int CheckNarrow(WireBlock block, Scratch scratch, int count, CompiledSum a, CompiledSum b, CompiledSum c)
    {
        var left = scratch.NarrowLeft.AsSpan(0, count);
        var right = scratch.NarrowRight.AsSpan(0, count);
        var result = scratch.NarrowResult.AsSpan(0, count);
        block.AddUp(a, left);
        block.AddUp(b, right);
        block.AddUp(c, result);
        for (var sample = 0; sample < count; sample++)
        {
            if (left[sample] * right[sample] != result[sample])
            {
                return sample;
            }
        }

        return -1;
    }

    private int CheckWide(WireBlock block, Scratch scratch, int count, CompiledSum a, CompiledSum b, CompiledSum c, bool asElements)
    {
        var left = scratch.WideLeft.AsSpan(0, count);
        var right = scratch.WideRight.AsSpan(0, count);
        var result = scratch.WideResult.AsSpan(0, count);
        AddUp(a, left);
        AddUp(b, right);
        AddUp(c, result);
        for (var sample = 0; sample < count; sample++)
        {
            if ((asElements ? _field.Multiply(left[sample], right[sample]) : left[sample] * right[sample]) != result[sample])
            {
                return sample;
            }
        }

        return -1;

        void AddUp(CompiledSum sum, Span<UInt256> target)
        {
            if (asElements)
            {
                block.AddUpElements(sum, target);
            }
            else
            {
                block.AddUp(sum, target);
            }
        }
    }
}
