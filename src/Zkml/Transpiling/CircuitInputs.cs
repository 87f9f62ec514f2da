using Zkml.Learning.Features;

namespace Zkml.Transpiling;

/// <summary>Turns values of a pipeline's circuit inputs into the bits that enter the circuit: a value less its input's minimum.</summary>
public static class CircuitInputs
{
    /// <summary>The bits of one or many samples, row after row.</summary>
    /// <param name="inputs">The pipeline's inputs.</param>
    /// <param name="values">Row-major, a column an input.</param>
    public static int[] ToBits(IReadOnlyList<CircuitInput> inputs, ReadOnlySpan<int> values)
    {
        var minimums = inputs.Select(input => checked((int)input.Minimum)).ToArray();
        var bits = new int[values.Length];
        for (var row = 0; row < values.Length; row += minimums.Length)
        {
            for (var column = 0; column < minimums.Length; column++)
            {
                bits[row + column] = values[row + column] - minimums[column];
            }
        }

        return bits;
    }
}
