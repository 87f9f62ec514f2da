using Zkml.Circuits.Values;

namespace Zkml.Circuits.Passes.Materialising;

/// <summary>
/// The constraint system's variables that each value of a circuit is a sum of, including the constant one. Terms that cancel are counted: after
/// <see cref="LinearFusion"/> there are next to none.
/// </summary>
internal sealed class VariableSets
{
    private static readonly int[] One = [0];

    private readonly Circuit _circuit;
    private readonly int[] _firstVariables;
    private readonly int[][] _sets;

    private VariableSets(Circuit circuit)
    {
        _circuit = circuit;
        _firstVariables = new int[circuit.Values.Length];
        _sets = new int[circuit.Values.Length][];
    }

    /// <summary>The number of variables that each value is a sum of, if some of the values it uses are variables of their own.</summary>
    public static int[] Sizes(Circuit circuit, bool[] isMaterialised)
    {
        var sets = new VariableSets(circuit);
        var sizes = new int[circuit.Values.Length];

        // Number 0 is the constant one. A value takes as many numbers as it has bits, and one more for itself if it is materialised.
        var next = 1;
        for (var i = 0; i < sizes.Length; i++)
        {
            sets._firstVariables[i] = next;
            var set = sets.Expand(i);
            sizes[i] = set.Length;
            next += circuit.Values[i] is InputValue or DecompositionValue ? set.Length : 1;
            sets._sets[i] = isMaterialised[i] ? [next++] : set;
        }

        return sizes;
    }

    private int[] Expand(int value) => _circuit.Values[value] switch
    {
        ConstantValue => One,
        InputValue input => Run(_firstVariables[value], _circuit.Inputs[input.Input].Bits),
        DecompositionValue word => Run(_firstVariables[value], word.Width),
        SliceValue slice => Run(_firstVariables[slice.Word] + slice.Offset, slice.Length),
        LinearValue linear => Union(linear),
        _ => [_firstVariables[value]],
    };

    private static int[] Run(int first, int count)
    {
        var run = new int[count];
        for (var i = 0; i < count; i++)
        {
            run[i] = first + i;
        }

        return run;
    }

    private int[] Union(LinearValue linear)
    {
        var length = linear.Constant.IsZero ? 0 : 1;
        foreach (var term in linear.Terms)
        {
            length += _sets[term.Value].Length;
        }

        // The constant one, if present, stays at the front.
        var all = new int[length];
        var end = linear.Constant.IsZero ? 0 : 1;
        foreach (var term in linear.Terms)
        {
            _sets[term.Value].CopyTo(all, end);
            end += _sets[term.Value].Length;
        }

        Array.Sort(all);
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[count++] = all[i];
            }
        }

        return count == length ? all : all[..count];
    }
}
