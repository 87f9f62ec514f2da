using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Words;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Planning;

/// <summary>The digits of each word of a circuit: of each input, which has to be checked in any case, and of each decomposition that a slice reads. Others are what they decompose, by proof.</summary>
internal sealed class CircuitWords
{
    private readonly ImmutableArray<Digit>?[] _digits;

    /// <summary>The words of a circuit.</summary>
    public CircuitWords(Circuit circuit)
    {
        Circuit = circuit;
        _digits = new ImmutableArray<Digit>?[circuit.Values.Length];
        var cuts = circuit.Values.OfType<SliceValue>().ToLookup(slice => slice.Word);
        for (var i = 0; i < _digits.Length; i++)
        {
            if (BitsOf(i) is var bits and > 0 && (circuit.Values[i] is InputValue || cuts.Contains(i)))
            {
                _digits[i] = WordDigits.Of(bits, cuts[i].SelectMany(slice => new[] { slice.Offset, slice.Offset + slice.Length }));
            }
        }
    }

    /// <summary>The circuit.</summary>
    public Circuit Circuit { get; }

    /// <summary>The digits of a value, from the lowest; null if it has none.</summary>
    public ImmutableArray<Digit>? this[int value] => _digits[value];

    /// <summary>The number of digits that a slice reads.</summary>
    public int DigitCount(SliceValue slice) => _digits[slice.Word]?.Count(digit => digit.Offset >= slice.Offset && digit.Offset < slice.Offset + slice.Length) ?? 0;

    // What is proven of the value that is decomposed holds of its bits, too; they are as few as it needs, whatever integer of Aleo would hold it.
    private int BitsOf(int value) => Circuit.Values[value] switch
    {
        InputValue input => Circuit.Inputs[input.Input].Bits,
        DecompositionValue word => int.Min(word.Width, word.Interval.Intersect(Circuit.Values[word.Source].Interval).UnsignedBits),
        _ => 0,
    };
}
