using Zkml.Circuits.Backends.R1cs.Words;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Planning;

/// <summary>The digits of each word of a circuit: of each input, which has to be checked in any case, and of each decomposition that a slice reads. Others are what they decompose, by proof.</summary>
internal sealed class CircuitWords
{
    private readonly WordDigits?[] _digits;

    /// <summary>The words of a circuit.</summary>
    public CircuitWords(Circuit circuit)
    {
        Circuit = circuit;
        _digits = new WordDigits?[circuit.Values.Length];
        var readers = CountReaders(circuit);
        var slices = Enumerable.Range(0, _digits.Length).Where(i => circuit.Values[i] is SliceValue).ToLookup(
            i => ((SliceValue)circuit.Values[i]).Word,
            i => (Of((SliceValue)circuit.Values[i]), readers[i] > 1));
        for (var i = 0; i < _digits.Length; i++)
        {
            if (BitsOf(i) is var bits and > 0 && (circuit.Values[i] is InputValue || slices.Contains(i)))
            {
                _digits[i] = WordDigits.Of(bits, [.. slices[i]]);
            }
        }
    }

    /// <summary>The circuit.</summary>
    public Circuit Circuit { get; }

    /// <summary>The digits of a value; null if it has none.</summary>
    public WordDigits? this[int value] => _digits[value];

    /// <summary>The bits that a slice reads.</summary>
    public static Digit Of(SliceValue slice) => new(slice.Offset, slice.Length);

    /// <summary>How often each value occurs in rows, if no sum were a wire; more than once is all that matters.</summary>
    private static int[] CountReaders(Circuit circuit)
    {
        var readers = new int[circuit.Values.Length];
        for (var i = readers.Length - 1; i >= 0; i--)
        {
            var occurrences = circuit.Values[i] is LinearValue ? readers[i] : 1;
            circuit.Values[i].VisitOperands(operand => readers[operand] = int.Min(2, readers[operand] + occurrences));
        }

        return readers;
    }

    // What is proven of the value that is decomposed holds of its bits, too; they are as few as it needs, whatever integer of Aleo would hold it.
    private int BitsOf(int value) => Circuit.Values[value] switch
    {
        InputValue input => Circuit.Inputs[input.Input].Bits,
        DecompositionValue word => int.Min(word.Width, word.Interval.Intersect(Circuit.Values[word.Source].Interval).UnsignedBits),
        _ => 0,
    };
}
