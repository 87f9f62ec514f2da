using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Planning;

/// <summary>
/// Which sums become wires. A sum of k wires that occurs r times in rows has k·r non-zeros there; as a wire of its own it has r, and k + 1 in the row that defines it.
/// </summary>
/// <remarks>
/// How often a sum occurs in rows depends on which sums that use it are wires, and the number of its wires on which of its operands are; so the plan is repeated until it no longer changes.
/// </remarks>
internal sealed class SumPlan
{
    private const int MaximumRounds = 8;

    private readonly CircuitWords _words;
    private readonly double _minimumSaving;
    private readonly bool[] _isWire;
    private readonly long[] _occurrences;
    private readonly int[] _firstWires;

    private SumPlan(CircuitWords words, double minimumSaving)
    {
        _words = words;
        _minimumSaving = minimumSaving;
        var count = words.Circuit.Values.Length;
        _isWire = new bool[count];
        _occurrences = new long[count];
        _firstWires = new int[count];
        var next = 1;
        for (var i = 0; i < count; i++)
        {
            _firstWires[i] = next;
            next += 2 + (words[i] is { } digits ? digits.Digits.Length + digits.Groups.Length : 0);
        }
    }

    /// <summary>The plan of a circuit.</summary>
    /// <param name="words">The circuit.</param>
    /// <param name="minimumSaving">The minimum number of non-zeros that one more row must save, above 0.</param>
    public static SumPlan For(CircuitWords words, double minimumSaving)
    {
        var plan = new SumPlan(words, minimumSaving);
        for (var round = 0; round < MaximumRounds && plan.Improve(); round++)
        {
        }

        return plan;
    }

    /// <summary>For each value whether it is a sum that becomes a wire.</summary>
    public bool[] IsWire => _isWire;

    /// <summary>For each value the number of wires that it is a sum of, if it does not become one itself.</summary>
    public int[] Sizes { get; private set; } = [];

    /// <summary>For each value how often it occurs in rows, besides the row that defines it.</summary>
    public long[] Occurrences => _occurrences;

    /// <summary>Decides again from the last value to the first, so that each knows the decision on its users; returns whether anything changed.</summary>
    private bool Improve()
    {
        var sizes = Sizes = ComputeSizes();
        Array.Clear(_occurrences);
        foreach (var output in _words.Circuit.Output.Values)
        {
            _occurrences[output]++;
        }

        var hasChanged = false;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var saving = (_occurrences[i] * (sizes[i] - 1L)) - (sizes[i] + 1);
            var isWorthwhile = _words.Circuit.Values[i] is LinearValue && saving >= _minimumSaving;
            hasChanged |= isWorthwhile != _isWire[i];
            _isWire[i] = isWorthwhile;
            CountOccurrences(i);
        }

        return hasChanged;
    }

    /// <summary>Adds to the operands of a value the places where they occur because of it, once its own places are known.</summary>
    private void CountOccurrences(int value)
    {
        switch (_words.Circuit.Values[value])
        {
            case LinearValue linear:
                var occurrences = _isWire[value] ? 1 : _occurrences[value];
                foreach (var term in linear.Terms)
                {
                    _occurrences[term.Value] += occurrences;
                }

                break;
            case ProductValue product:
                _occurrences[product.Left]++;
                _occurrences[product.Right]++;
                break;
            case MaterialisedValue materialised:
                _occurrences[materialised.Source]++;
                break;
            case DecompositionValue decomposition:
                // As a number it is its source, and its digits are compared with the source once.
                _occurrences[decomposition.Source] += _occurrences[value] + (_words[value] is null ? 0 : 1);
                break;
            default:
                break;
        }
    }

    /// <summary>The number of wires that each value is a sum of if it is expanded itself.</summary>
    private int[] ComputeSizes()
    {
        var values = _words.Circuit.Values;
        var sizes = new int[values.Length];
        var sets = new int[values.Length][];
        for (var i = 0; i < sizes.Length; i++)
        {
            var set = values[i] switch
            {
                ConstantValue => [0],
                SliceValue slice => DigitsOf(slice),
                DecompositionValue decomposition => sets[decomposition.Source],
                LinearValue linear => Union(linear, sets),
                _ => [_firstWires[i]],
            };
            sizes[i] = set.Length;
            sets[i] = _isWire[i] ? [_firstWires[i]] : set;
        }

        return sizes;
    }

    private int[] DigitsOf(SliceValue slice)
    {
        if (_words[slice.Word] is not { } digits)
        {
            return [];
        }

        var bits = CircuitWords.Of(slice);
        var first = _firstWires[slice.Word] + 1;
        return digits.Groups.IndexOf(bits) is var group and >= 0
            ? [first + digits.Digits.Length + group]
            : [.. Enumerable.Range(0, digits.Digits.Length).Where(i => bits.Contains(digits.Digits[i])).Select(i => first + i)];
    }

    private static int[] Union(LinearValue linear, int[][] sets)
    {
        var all = new HashSet<int>();
        if (!linear.Constant.IsZero)
        {
            all.Add(0);
        }

        foreach (var term in linear.Terms)
        {
            all.UnionWith(sets[term.Value]);
        }

        return [.. all];
    }
}
