using Zkml.Data.Features;

namespace Zkml.Transpiling;

/// <summary>Turns values of a pipeline's circuit inputs into the bits that enter the circuit: a value less its input's minimum.</summary>
public static class FeatureInputs
{
    /// <summary>The bits of one or many samples, row after row.</summary>
    /// <param name="inputs">The pipeline's inputs.</param>
    /// <param name="values">Row-major, one column per input.</param>
    /// <param name="weights">Bits of weights that are inputs, appended to each row.</param>
    public static int[] ToBits(IReadOnlyList<FeatureInput> inputs, ReadOnlySpan<int> values, ReadOnlySpan<int> weights = default)
    {
        var minimums = inputs.Select(input => checked((int)input.Minimum)).ToArray();
        var rows = values.Length / minimums.Length;
        var width = minimums.Length + weights.Length;
        var bits = new int[rows * width];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < minimums.Length; column++)
            {
                bits[(row * width) + column] = values[(row * minimums.Length) + column] - minimums[column];
            }

            weights.CopyTo(bits.AsSpan((row * width) + minimums.Length));
        }

        return bits;
    }
}
