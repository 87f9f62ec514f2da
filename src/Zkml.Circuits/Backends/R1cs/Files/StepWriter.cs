using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>Writes steps; each sum in the shortest form that fits it, judged by the kind of its terms.</summary>
internal sealed class StepWriter(ByteWriter writer, int firstWire)
{
    /// <summary>From this many terms on a run is shorter than its terms.</summary>
    private const int ShortestRun = 3;

    private readonly Dictionary<WireSum, int> _sums = [];
    private readonly Dictionary<WireSum, int> _wires = new(new SameWires());
    private int _written;
    private int _nextWire = firstWire;

    public void Write(ImmutableArray<WitnessStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case ProductStep product when IsOne(product.Right):
                    Head(StepForm.Sum, product.Wire, 1);
                    Sum(product.Left);
                    break;
                case ProductStep product:
                    Head(StepForm.Product, product.Wire, 1);
                    Sum(product.Left);
                    Sum(product.Right);
                    break;
                case SlicesStep slices:
                    Head(StepForm.Slices, slices.FirstWire, slices.Count);
                    writer.Varint(slices.Count);
                    writer.Varint(slices.Offset);
                    writer.Varint(slices.Length);
                    Sum(slices.Source);
                    break;
                case InverseStep inverse:
                    Head(StepForm.Inverse, inverse.Wire, 1);
                    Sum(inverse.Source);
                    break;
                default:
                    throw new NotSupportedException($"{step.GetType().Name} has no form in a file");
            }
        }
    }

    private static bool IsOne(WireSum sum) => sum.Terms is [{ Wire: 0, Coefficient.IsOne: true }];

    private void Head(byte kind, int wire, int count)
    {
        if (wire == _nextWire)
        {
            writer.Byte(kind);
        }
        else
        {
            writer.Byte((byte)(kind | StepForm.NamesWire));
            writer.Varint(wire);
        }

        _nextWire = wire + count;
    }

    private void Sum(WireSum sum)
    {
        if (_sums.TryGetValue(sum, out var same))
        {
            writer.Varint(((_written - same) << SumForm.Bits) | SumForm.Same);
        }
        else if (RunShift(sum) is { } shift)
        {
            writer.Varint((sum.Terms.Length << SumForm.Bits) | SumForm.Run);
            writer.Varint(sum.Terms[0].Wire);
            writer.SignedVarint(sum.Terms[0].Coefficient);
            writer.Varint(shift);
        }
        else if (sum.Terms.Length > 1 && _wires.TryGetValue(sum, out var sameWires))
        {
            writer.Varint(((_written - sameWires) << SumForm.Bits) | SumForm.SameWires);
            foreach (var term in sum.Terms)
            {
                writer.SignedVarint(term.Coefficient);
            }
        }
        else
        {
            WriteTerms(sum);
        }

        _sums[sum] = _written;
        _wires[sum] = _written;
        _written++;
    }

    private void WriteTerms(WireSum sum)
    {
        writer.Varint((sum.Terms.Length << SumForm.Bits) | SumForm.Terms);
        var next = 0;
        foreach (var term in sum.Terms)
        {
            writer.Varint(term.Wire - next);
            writer.SignedVarint(term.Coefficient);
            next = term.Wire + 1;
        }
    }

    /// <summary>By how many bits coefficients grow from one wire to the next; null if the wires do not follow each other, or the coefficients do not grow like that.</summary>
    private static int? RunShift(WireSum sum)
    {
        var terms = sum.Terms;
        if (terms.Length < ShortestRun || terms[^1].Wire - terms[0].Wire != terms.Length - 1)
        {
            return null;
        }

        var shift = (int)(BigInteger.Abs(terms[1].Coefficient).GetBitLength() - BigInteger.Abs(terms[0].Coefficient).GetBitLength());
        if (shift < 0)
        {
            return null;
        }

        for (var term = 1; term < terms.Length; term++)
        {
            if (terms[term].Coefficient != terms[term - 1].Coefficient << shift)
            {
                return null;
            }
        }

        return shift;
    }

    /// <summary>Compares the wires of sums alone.</summary>
    private sealed class SameWires : IEqualityComparer<WireSum>
    {
        public bool Equals(WireSum? left, WireSum? right)
        {
            var (a, b) = (left!.Terms, right!.Terms);
            if (a.Length != b.Length)
            {
                return false;
            }

            for (var term = 0; term < a.Length; term++)
            {
                if (a[term].Wire != b[term].Wire)
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(WireSum sum)
        {
            var hash = new HashCode();
            foreach (var term in sum.Terms)
            {
                hash.Add(term.Wire);
            }

            return hash.ToHashCode();
        }
    }
}
