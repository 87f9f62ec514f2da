using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests;

/// <summary>
/// A random circuit of every kind of value, with and without names, whose values are shared, cancel and repeat; and the numbers that it gives for random
/// samples, computed from what each value means.
/// </summary>
internal sealed class RandomCircuit
{
    private const int MostValues = 40;
    private const int MostOutputs = 3;

    private readonly Random _random;
    private readonly CircuitBuilder _builder = new();
    private readonly List<int> _numbers = [];
    private readonly List<int> _words = [];
    private readonly List<int> _inputBits = [];

    private RandomCircuit(int seed)
    {
        _random = new Random(seed);
        _builder.BeginBlock("inputs", "What enters.");
        for (var input = 0; input < 1 + _random.Next(6); input++)
        {
            _inputBits.Add(1 + _random.Next(12));
            var value = _builder.Input($"x{input}", _inputBits[^1], input);
            _numbers.Add(value);
            _words.Add(value);
        }

        for (var round = 0; round < 3; round++)
        {
            _builder.BeginBlock($"layer {round}", round == 1 ? "" : "Random values.");
            for (var value = 0; value < _random.Next(MostValues / 3); value++)
            {
                Add();
            }
        }

        _builder.BeginBlock("output", "");
        var width = IntegerWidth.All[_random.Next(IntegerWidth.All.Count)];
        int[] outputs = [.. Enumerable.Range(0, 1 + _random.Next(MostOutputs)).Select(_ => Output(width))];
        Circuit = _builder.Build(new("result", width, [.. outputs], 0, IsArray: outputs.Length > 1 || _random.Next(2) == 0));
    }

    public Circuit Circuit { get; }

    /// <summary>The circuit of a seed.</summary>
    public static RandomCircuit Of(int seed) => new(seed);

    /// <summary>The bits of every input: zeros, the largest numbers, and others.</summary>
    public IEnumerable<int[]> Samples()
    {
        yield return [.. _inputBits.Select(_ => 0)];
        yield return [.. _inputBits.Select(bits => (1 << bits) - 1)];
        for (var sample = 0; sample < 4; sample++)
        {
            yield return [.. _inputBits.Select(bits => _random.Next(1 << bits))];
        }
    }

    /// <summary>Every value of the circuit, by its definition.</summary>
    public static BigInteger[] Meaning(Circuit circuit, int[] bits)
    {
        var values = new BigInteger[circuit.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = circuit.Values[i] switch
            {
                InputValue input => bits[circuit.Inputs[input.Input].Source],
                ConstantValue constant => constant.Constant,
                LinearValue linear => linear.Terms.Aggregate(linear.Constant, (sum, term) => sum + (term.Coefficient * values[term.Value])),
                ProductValue product => values[product.Left] * values[product.Right],
                MaterialisedValue materialised => values[materialised.Source],
                DecompositionValue decomposition => values[decomposition.Source],
                SliceValue slice => (values[slice.Word] >> slice.Offset) & ((BigInteger.One << slice.Length) - 1),
                var other => throw new NotSupportedException(other.GetType().Name),
            };
            circuit.Values[i].Interval.Contains(values[i]).ShouldBeTrue($"value {i} is {values[i]}, proven to be in {circuit.Values[i].Interval}");
        }

        return values;
    }

    /// <summary>The numbers that the circuit gives out, by definition.</summary>
    public static BigInteger[] Outputs(Circuit circuit, int[] bits)
    {
        var values = Meaning(circuit, bits);
        return [.. circuit.Output.Values.Select(value => values[value])];
    }

    private void Add()
    {
        var name = _random.Next(3) == 0 ? $"named{_numbers.Count}" : null;
        switch (_random.Next(10))
        {
            case 0:
                _numbers.Add(_builder.Constant(_random.Next(-5, 6)));
                break;
            case 1 or 2:
                var (left, right) = (Number(), Number());
                if (Bits(left) + Bits(right) < 60)
                {
                    _numbers.Add(_builder.Product(left, right, name));
                }

                break;
            case 3:
                AddWord(Number(), name);
                break;
            case 4:
                var word = _words[_random.Next(_words.Count)];
                var length = _builder[word] is DecompositionValue decomposition ? decomposition.Width : _builder.IntervalOf(word).UnsignedBits;
                var offset = _random.Next(length);
                _numbers.Add(_builder.Slice(word, offset, 1 + _random.Next(length - offset), name));
                break;
            default:
                var terms = Enumerable.Range(0, 1 + _random.Next(7)).Select(_ => new LinearTerm(_random.Next(-3, 4), Number())).ToArray();
                _numbers.Add(_builder.Linear(terms, _random.Next(3) == 0 ? _random.Next(-9, 10) : 0, name));
                break;
        }
    }

    private void AddWord(int value, string? name)
    {
        var raised = _builder.IntervalOf(value) is { Minimum.Sign: < 0 } interval ? _builder.Linear([new(1, value)], -interval.Minimum) : value;
        _words.Add(_builder.Decompose(raised, IntegerWidth.Holding(Bits(raised))!.Value, name));
    }

    /// <summary>A decomposition of the output's width: of a value that fits it, or of the lowest bits of one that does not.</summary>
    private int Output(int width)
    {
        var value = Number();
        if (_builder.IntervalOf(value) is { Minimum.Sign: < 0 } interval)
        {
            value = _builder.Linear([new(1, value)], -interval.Minimum);
        }

        if (Bits(value) > width)
        {
            value = _builder.Slice(_builder.Decompose(value, IntegerWidth.Holding(Bits(value))!.Value), 0, width);
        }

        return _builder.Decompose(value, width);
    }

    private int Number() => _numbers[_random.Next(_numbers.Count)];

    private int Bits(int value) => _builder.IntervalOf(value).SignedBits;
}
