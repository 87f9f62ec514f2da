using System.Numerics;
using Zkml.Circuits.Backends.R1cs;

namespace Zkml.Circuits.Tests.Backends.R1cs;

/// <summary>A random witness program of every kind of step and sum, the rows that its products satisfy, and inputs for it.</summary>
internal sealed class RandomWitnessProgram
{
    private readonly Random _random;
    private readonly List<int> _known = [0];
    private readonly List<WireSum> _sums = [];

    private RandomWitnessProgram(int seed, bool small)
    {
        _random = new Random(seed);
        var (outputs, publicInputs, privateInputs) = (_random.Next(3), _random.Next(3), 1 + _random.Next(6));
        Interval?[] inputs = [.. Enumerable.Range(0, publicInputs + privateInputs).Select(_ => Input(small))];
        _known.AddRange(Enumerable.Range(1 + outputs, inputs.Length));
        var steps = new List<WitnessStep>();
        var wire = 1 + outputs + inputs.Length;
        for (var step = _random.Next(30); step > 0; step--)
        {
            if (_random.Next(4) == 0)
            {
                var (count, length) = (1 + _random.Next(20), 1 + _random.Next(5));
                steps.Add(new SlicesStep(wire, count, Sum(), _random.Next(3) * _random.Next(50), length));
                Know(wire, count);
                wire += count;
            }
            else
            {
                steps.Add(One(wire));
                Know(wire++, 1);
            }
        }

        foreach (var output in Enumerable.Range(1, outputs))
        {
            steps.Add(One(output));
        }

        Program = new(outputs, publicInputs, privateInputs, wire, [.. steps], WireRanges.Derive(outputs, inputs, wire, steps));
        System = new(outputs, publicInputs, privateInputs, wire, [.. steps.OfType<ProductStep>().Select(product => new R1csConstraint(product.Left, product.Right, Wire(product.Wire)))]);
    }

    public WitnessProgram Program { get; }

    public ConstraintSystem System { get; }

    /// <summary>The program of a seed.</summary>
    /// <param name="small">Whether all inputs have few bits, so that most wires fit machine integers.</param>
    public static RandomWitnessProgram Of(int seed, bool small = false) => new(seed, small);

    /// <summary>Inputs within their ranges.</summary>
    public BigInteger[] Sample(ScalarField field) =>
    [
        .. Program.Ranges.Skip(1 + Program.PublicOutputs).Take(Program.PublicInputs + Program.PrivateInputs).Select(range => range switch
        {
            null => _random.Next(4) == 0 ? field.Modulus - 1 : Number(250),
            { } some => _random.Next(4) switch { 0 => 0, 1 => some.Maximum, _ => Number(256) % (some.Maximum + 1) },
        }),
    ];

    /// <summary>Every wire by its definition.</summary>
    public BigInteger[] Meaning(BigInteger[] inputs, ScalarField field)
    {
        var wires = new BigInteger[Program.Wires];
        wires[0] = 1;
        inputs.CopyTo(wires, 1 + Program.PublicOutputs);
        foreach (var step in Program.Steps)
        {
            switch (step)
            {
                case ProductStep product:
                    wires[product.Wire] = field.Reduce(Value(product.Left, wires) * Value(product.Right, wires));
                    break;
                case InverseStep inverse:
                    wires[inverse.Wire] = BigInteger.ModPow(field.Reduce(Value(inverse.Source, wires)), field.Modulus - 2, field.Modulus);
                    break;
                case SlicesStep slices:
                    var source = field.Reduce(Value(slices.Source, wires));
                    for (var i = 0; i < slices.Count; i++)
                    {
                        wires[slices.FirstWire + i] = (source >> (slices.Offset + (i * slices.Length))) & ((BigInteger.One << slices.Length) - 1);
                    }

                    break;
                default:
                    throw new NotSupportedException(step.GetType().Name);
            }
        }

        return wires;
    }

    public static BigInteger Value(WireSum sum, BigInteger[] wires) => sum.Terms.Aggregate(BigInteger.Zero, (value, term) => value + (term.Coefficient * wires[term.Wire]));

    private static WireSum Wire(int wire) => new([new(wire, 1)]);

    private Interval? Input(bool small) => (small ? 1 : _random.Next(4)) switch
    {
        0 => null,
        3 => Interval.OfUnsigned(1 + _random.Next(ScalarField.IntegerBits - 1)),
        _ => new Interval(0, 1 + _random.Next(20)),
    };

    private WitnessStep One(int wire) => _random.Next(12) switch
    {
        0 => new InverseStep(wire, Sum()),
        < 4 => new ProductStep(wire, Sum(), Wire(0)),
        < 7 when Sum() is var sum => new ProductStep(wire, sum, sum),
        _ => new ProductStep(wire, Sum(), Sum()),
    };

    private WireSum Sum()
    {
        var sum = _random.Next(6) switch
        {
            0 when _sums.Count > 0 => _sums[_random.Next(_sums.Count)],
            1 when _sums.Count > 0 => new WireSum([.. _sums[_random.Next(_sums.Count)].Terms.Select(term => term with { Coefficient = Coefficient() })]),
            2 when _random.Next(_known.Count) is var first => Run(_known[first], _random.Next(3), Coefficient()),
            _ => new([.. Enumerable.Range(0, _random.Next(7)).Select(_ => _known[_random.Next(_known.Count)]).Distinct().Order().Select(wire => new WireTerm(wire, Coefficient()))]),
        };
        _sums.Add(sum);
        return sum;
    }

    /// <summary>Known wires that follow each other, with coefficients that grow by a power of two.</summary>
    private WireSum Run(int first, int shift, BigInteger coefficient) =>
        new([.. Enumerable.Range(0, 1 + _random.Next(10)).TakeWhile(i => _known.Contains(first + i)).Select(i => new WireTerm(first + i, coefficient << (i * shift)))]);

    private BigInteger Coefficient()
    {
        var size = Number(_random.Next(8) == 0 ? 200 : 1 + _random.Next(20)) + 1;
        return _random.Next(2) == 0 ? size : -size;
    }

    private BigInteger Number(int bits)
    {
        var bytes = new byte[(bits / 8) + 1];
        _random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << bits) - 1);
    }

    private void Know(int wire, int count) => _known.AddRange(Enumerable.Range(wire, count));
}
