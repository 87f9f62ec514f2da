using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Commitments;
using Zkml.Circuits.Backends.R1cs.Planning;
using Zkml.Circuits.Backends.R1cs.Rows;
using Zkml.Circuits.Backends.R1cs.Words;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Drafting;

/// <summary>Turns a circuit into rows, value by value. Each value is a sum of wires; products, digits, and the sums that the plan says are wires.</summary>
internal sealed class CircuitDraft
{
    private readonly DraftPlan _plan;
    private readonly SystemDraft _draft;
    private readonly WireSum?[] _sums;
    private readonly Word?[] _words;
    private readonly Dictionary<int, int> _outputWires = [];
    private readonly long[] _readersOfLowest;

    private CircuitDraft(DraftPlan plan, SystemDraft draft)
    {
        _plan = plan;
        _draft = draft;
        _sums = new WireSum?[plan.Circuit.Values.Length];
        _words = new Word?[plan.Circuit.Values.Length];
        _readersOfLowest = CountReadersOfLowest(plan.Circuit);
    }

    /// <summary>The rows of a circuit.</summary>
    public static SystemDraft Of(DraftPlan plan, R1csOptions options)
    {
        var circuit = plan.Circuit;
        var sample = options.HasPublicSample ? PublicSample.Of(circuit.Inputs) : null;
        var draft = new SystemDraft(
            [.. circuit.Output.Values.Select(value => (Interval?)circuit.Values[value].Interval)],
            [.. Enumerable.Repeat<Interval?>(null, options.BoundInputs), .. Enumerable.Repeat<Interval?>(Interval.OfUnsigned(PublicSample.WordBits), sample?.Words ?? 0)],
            [.. circuit.Inputs.Select(input => (Interval?)Interval.OfUnsigned(input.Bits))]);
        var values = new CircuitDraft(plan, draft);
        values.AssignOutputs();
        values.AddValues();
        values.AddOutputs();
        if (!circuit.Output.Committed.IsEmpty)
        {
            WeightCommitment.AddRows(draft, circuit, options);
        }

        if (sample is not null)
        {
            AddSample(draft, sample, options.BoundInputs);
        }

        return draft;
    }

    /// <summary>Each word of a public sample is the sum of its inputs, whose ranges make it the only one.</summary>
    private static void AddSample(SystemDraft draft, PublicSample sample, int boundInputs)
    {
        var words = Enumerable.Range(0, sample.Words).Select(word => new SumBuilder().Add(BigInteger.MinusOne, draft.FirstPublicInput + boundInputs + word)).ToArray();
        for (var i = 0; i < sample.Slots.Length; i++)
        {
            if (sample.Slots[i] is var (word, offset))
            {
                words[word].Add(BigInteger.One << offset, draft.FirstPrivateInput + i);
            }
        }

        foreach (var word in words)
        {
            draft.Add(DraftRow.Linear(word.ToSum()));
        }
    }

    /// <summary>A product or a sum that is output is the output's wire at once, instead of one that the output is equal to.</summary>
    private void AssignOutputs()
    {
        for (var i = 0; i < _plan.Circuit.Output.Values.Length; i++)
        {
            var value = SourceOf(_plan.Circuit.Output.Values[i]);
            if (_plan.Circuit.Values[value] is ProductValue or LinearValue or MaterialisedValue)
            {
                _outputWires.TryAdd(value, SystemDraft.FirstOutput + i);
            }
        }
    }

    private int SourceOf(int value)
    {
        while (_plan.Circuit.Values[value] is DecompositionValue decomposition)
        {
            value = decomposition.Source;
        }

        return value;
    }

    private void AddOutputs()
    {
        for (var i = 0; i < _plan.Circuit.Output.Values.Length; i++)
        {
            var value = SourceOf(_plan.Circuit.Output.Values[i]);
            var wire = SystemDraft.FirstOutput + i;
            if (_outputWires.GetValueOrDefault(value) != wire)
            {
                _draft.DefineSum(wire, Sum(value));
            }
        }
    }

    private void AddValues()
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] = Lower(i);
            if (_plan.Words[i] is { } digits)
            {
                _words[i] = Word.Add(_draft, _sums[i]!, digits, Spares(i, _sums[i]!.Terms.Length, digits));
            }
        }
    }

    private WireSum Lower(int value) => _plan.Circuit.Values[value] switch
    {
        InputValue input => SumBuilder.Of(_draft.FirstPrivateInput + input.Input),
        ConstantValue constant => SumBuilder.Constant(constant.Constant),
        LinearValue linear when _plan.IsWire[value] || _outputWires.ContainsKey(value) => Materialise(value, Add(linear)),
        LinearValue linear => Add(linear),
        MaterialisedValue materialised => Materialise(value, Sum(materialised.Source)),
        ProductValue product => Multiply(value, Sum(product.Left), Sum(product.Right)),
        DecompositionValue decomposition => Sum(decomposition.Source),
        SliceValue slice => _words[slice.Word]?.Slice(CircuitWords.Of(slice)) ?? WireSum.Zero,
        var other => throw new NotSupportedException($"{other.GetType().Name} has no rows"),
    };

    private WireSum Sum(int value) => _sums[value]!;

    private WireSum Add(LinearValue linear)
    {
        var sum = new SumBuilder().Add(linear.Constant, 0);
        foreach (var term in linear.Terms)
        {
            sum.Add(term.Coefficient, Sum(term.Value));
        }

        return sum.ToSum();
    }

    private WireSum Materialise(int value, WireSum sum)
    {
        var wire = WireOf(value);
        _draft.DefineSum(wire, sum);
        return SumBuilder.Of(wire);
    }

    private WireSum Multiply(int value, WireSum left, WireSum right)
    {
        var wire = WireOf(value);
        _draft.DefineProduct(wire, left, right);
        return SumBuilder.Of(wire);
    }

    private int WireOf(int value) => _outputWires.TryGetValue(value, out var output) ? output : _draft.AddWire(_plan.Circuit.Values[value].Interval);

    /// <summary>
    /// Whether the lowest digit of a word is what the others leave: the long sum occurs twice where the digit is checked, and wherever a slice reads it, instead of once in a row of its own.
    /// </summary>
    private bool Spares(int value, int sourceSize, WordDigits digits)
    {
        if (digits.Digits.Length == 1 && sourceSize == 1)
        {
            return true;
        }

        // The parts besides the lowest: each group is one, and its digits are none.
        long size = sourceSize - 1 + digits.Groups.Length + digits.Digits.Count(digit => !digits.Groups.Any(group => group.Contains(digit)));
        return (size * (2 + _readersOfLowest[value])) - (size + 3 + _readersOfLowest[value]) <= _plan.SparingLimit;
    }

    /// <summary>For each word how often what its slices with the lowest bit are occurs.</summary>
    private static long[] CountReadersOfLowest(Circuit circuit)
    {
        var uses = circuit.CountUses();
        var readers = new long[circuit.Values.Length];
        for (var i = 0; i < readers.Length; i++)
        {
            if (circuit.Values[i] is SliceValue { Offset: 0 } slice)
            {
                readers[slice.Word] += uses[i];
            }
        }

        return readers;
    }
}
