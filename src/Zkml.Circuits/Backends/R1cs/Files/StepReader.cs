using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>Reads steps, and checks that together they compute each wire exactly once, from the constant one, the inputs and the wires of earlier steps.</summary>
internal sealed class StepReader
{
    private static readonly WireSum One = new([new(0, 1)]);

    private readonly BitArray _known;
    private readonly List<WireSum> _sums = [];
    private int _unknown;
    private int _nextWire;
    private int _terms;

    public StepReader(int outputs, int inputs, int wires)
    {
        _known = new(wires);
        _known[0] = true;
        for (var input = 0; input < inputs; input++)
        {
            _known[1 + outputs + input] = true;
        }

        _unknown = wires - 1 - inputs;
        _nextWire = 1 + outputs + inputs;
    }

    public ImmutableArray<WitnessStep> Read(ref ByteReader reader, int count)
    {
        var steps = ImmutableArray.CreateBuilder<WitnessStep>(count);
        for (var step = 0; step < count; step++)
        {
            steps.Add(Step(ref reader));
        }

        return _unknown == 0 && reader.Remaining == 0 ? steps.MoveToImmutable()
            : throw reader.Malformed(reader.Remaining == 0
                ? string.Create(CultureInfo.InvariantCulture, $"the steps end, but {_unknown} wires have no value yet")
                : string.Create(CultureInfo.InvariantCulture, $"{reader.Remaining} more bytes, expected the end of the file after {count} steps"));
    }

    private WitnessStep Step(ref ByteReader reader)
    {
        var place = reader.Place;
        var head = reader.Take(1, "a step")[0];
        if (head > (StepForm.KindMask | StepForm.NamesWire))
        {
            throw new ConstraintFileException(place, $"a step of kind {head}, expected 0 to 7");
        }

        var wire = (head & StepForm.NamesWire) != 0 ? reader.Varint("a wire", 1, _known.Count - 1) : _nextWire;
        WitnessStep step;
        var count = 1;
        switch (head & StepForm.KindMask)
        {
            case StepForm.Sum:
                step = new ProductStep(wire, Sum(ref reader), One);
                Spend(1, place);
                break;
            case StepForm.Product:
                step = new ProductStep(wire, Sum(ref reader), Sum(ref reader));
                break;
            case StepForm.Slices:
                count = reader.Varint("the number of slices", 1, WitnessProgramFile.MaximumBits);
                var offset = reader.Varint("the offset of a slice", 0, WitnessProgramFile.MaximumBits);
                var length = reader.Varint("the length of a slice", 1, WitnessProgramFile.MaximumBits);
                if (offset + (count * length) > WitnessProgramFile.MaximumBits)
                {
                    throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"slices up to bit {offset + (count * length)}, expected at most {WitnessProgramFile.MaximumBits}"));
                }

                step = new SlicesStep(wire, count, Sum(ref reader), offset, length);
                break;
            default:
                step = new InverseStep(wire, Sum(ref reader));
                break;
        }

        Compute(wire, count, place);
        return step;
    }

    private void Compute(int wire, int count, string place)
    {
        for (var next = wire; next < wire + count; next++)
        {
            if (next >= _known.Count || _known[next])
            {
                throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a step computes wire {next}, which {(next >= _known.Count ? $"is not one of {_known.Count}" : "has a value already")}"));
            }

            _known[next] = true;
        }

        _unknown -= count;
        _nextWire = wire + count;
    }

    private WireSum Sum(ref ByteReader reader)
    {
        var place = reader.Place;
        var head = reader.Varint("a sum", 0, (WitnessProgramFile.MaximumTerms << SumForm.Bits) | SumForm.Mask);
        var number = head >> SumForm.Bits;
        var sum = (head & SumForm.Mask) switch
        {
            SumForm.Terms => Terms(ref reader, number, place),
            SumForm.SameWires => SameWires(ref reader, Earlier(number, place), place),
            SumForm.Run => Run(ref reader, number, place),
            _ => Repeated(Earlier(number, place), place),
        };
        foreach (var term in sum.Terms)
        {
            if (!_known[term.Wire])
            {
                throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a sum names wire {term.Wire}, which has no value yet"));
            }
        }

        _sums.Add(sum);
        return sum;
    }

    private WireSum Earlier(int distance, string place) => distance >= 1 && distance <= _sums.Count
        ? _sums[^distance]
        : throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a sum like the one {distance} sums ago, expected 1 to {_sums.Count}"));

    private WireSum Repeated(WireSum sum, string place)
    {
        Spend(sum.Terms.Length, place);
        return sum;
    }

    private WireSum Terms(ref ByteReader reader, int count, string place)
    {
        // A wire and a coefficient take a byte each at least.
        if (count > reader.Remaining / 2)
        {
            throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a sum of {count} terms, for which the {reader.Remaining} bytes that are left are too few"));
        }

        Spend(count, place);
        var terms = ImmutableArray.CreateBuilder<WireTerm>(count);
        var next = 0;
        for (var term = 0; term < count; term++)
        {
            if (next >= _known.Count)
            {
                throw reader.Malformed(string.Create(CultureInfo.InvariantCulture, $"a sum names a wire after the last, {_known.Count - 1}"));
            }

            var wire = next + reader.Varint("the gap to a wire", 0, _known.Count - 1 - next);
            terms.Add(new(wire, Coefficient(ref reader)));
            next = wire + 1;
        }

        return new(terms.MoveToImmutable());
    }

    private WireSum SameWires(ref ByteReader reader, WireSum earlier, string place)
    {
        if (earlier.Terms.Length > reader.Remaining)
        {
            throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a sum of {earlier.Terms.Length} coefficients, for which the {reader.Remaining} bytes that are left are too few"));
        }

        Spend(earlier.Terms.Length, place);
        var terms = ImmutableArray.CreateBuilder<WireTerm>(earlier.Terms.Length);
        foreach (var term in earlier.Terms)
        {
            terms.Add(term with { Coefficient = Coefficient(ref reader) });
        }

        return new(terms.MoveToImmutable());
    }

    private WireSum Run(ref ByteReader reader, int count, string place)
    {
        var first = reader.Varint("the first wire of a run", 0, _known.Count - 1);
        var coefficient = Coefficient(ref reader);
        var shift = reader.Varint("the shift of a run", 0, WitnessProgramFile.MaximumBits);
        var bits = (long)BigInteger.Abs(coefficient).GetBitLength() + ((long)shift * (count - 1));
        if (count < 1 || count > _known.Count - first || bits > WitnessProgramFile.MaximumBits)
        {
            throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a run of {count} wires from wire {first} on, whose last coefficient has {bits} bits, expected wires below {_known.Count} and at most {WitnessProgramFile.MaximumBits} bits"));
        }

        Spend(count, place);
        var terms = ImmutableArray.CreateBuilder<WireTerm>(count);
        for (var term = 0; term < count; term++)
        {
            terms.Add(new(first + term, coefficient << (term * shift)));
        }

        return new(terms.MoveToImmutable());
    }

    private static BigInteger Coefficient(ref ByteReader reader)
    {
        var place = reader.Place;
        var coefficient = reader.SignedVarint("a coefficient");
        return coefficient.IsZero ? throw new ConstraintFileException(place, "a coefficient is 0, expected only others") : coefficient;
    }

    private void Spend(int terms, string place)
    {
        _terms += terms;
        if (_terms > WitnessProgramFile.MaximumTerms)
        {
            throw new ConstraintFileException(place, $"more than {WitnessProgramFile.MaximumTerms} terms in all sums together");
        }
    }
}
