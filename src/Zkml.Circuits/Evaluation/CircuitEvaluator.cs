using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Evaluation;

/// <summary>
/// Runs a circuit on many samples, exactly. Values are stored as one column per block of samples, in 64-bit lanes if the proven interval fits
/// them, otherwise in 128-bit lanes.
/// </summary>
/// <remarks>
/// Arithmetic in the wide lanes is modulo 2^128. That is exact for every value whose interval fits 128 bits, signed or unsigned, whatever the
/// preceding values were; a value that no lane can hold is refused, because no Aleo integer type could hold it either.
/// </remarks>
public sealed class CircuitEvaluator
{
    private const int BlockSize = 256;

    private readonly Circuit _circuit;
    private readonly bool[] _isWide;

    /// <summary>Prepares a circuit.</summary>
    /// <exception cref="ModelDoesNotFitException">A value that the output needs is wider than 128 bits.</exception>
    public CircuitEvaluator(Circuit circuit)
    {
        _circuit = circuit;
        _isWide = [.. circuit.Values.Select(IsWide)];
    }

    /// <summary>The outputs of each sample, with the offset included: row-major, one row per sample.</summary>
    /// <param name="inputs">Row-major; each row holds the value of every input by its <see cref="CircuitInput.Source"/>.</param>
    /// <param name="inputCount">The length of a row.</param>
    /// <exception cref="ArgumentException">An input is outside of its range.</exception>
    public UInt128[] Evaluate(ReadOnlyMemory<int> inputs, int inputCount)
    {
        var samples = inputs.Length / inputCount;
        var outputCount = _circuit.Output.Values.Length;
        var results = new UInt128[samples * outputCount];
        var blocks = (samples + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, () => new EvaluationLanes(_isWide, BlockSize), (block, _, lanes) =>
        {
            var start = block * BlockSize;
            var count = Math.Min(BlockSize, samples - start);
            Run(lanes, inputs.Span, inputCount, start, count);
            for (var output = 0; output < outputCount; output++)
            {
                for (var sample = 0; sample < count; sample++)
                {
                    results[((start + sample) * outputCount) + output] = lanes.Read(_circuit.Output.Values[output], sample);
                }
            }

            return lanes;
        }, _ => { });
        return results;
    }

    /// <summary>Every value of one sample by its index, for tests that compare them with the intervals.</summary>
    public BigInteger[] Trace(ReadOnlyMemory<int> inputs)
    {
        var lanes = new EvaluationLanes(_isWide, 1);
        Run(lanes, inputs.Span, inputs.Length, 0, 1);
        var values = new BigInteger[_isWide.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = !_isWide[i] ? lanes.Narrow(i)[0]
                : _circuit.Values[i].Interval.Minimum.Sign < 0 ? (BigInteger)(Int128)lanes.Wide(i)[0]
                : (BigInteger)lanes.Wide(i)[0];
        }

        return values;
    }

    private static bool IsWide(CircuitValue value)
    {
        if (value.Interval.SignedBits <= 64)
        {
            return false;
        }

        var fits = value.Interval.Minimum.Sign < 0 ? value.Interval.SignedBits <= 128 : value.Interval.UnsignedBits <= 128;
        return fits ? true : throw new ModelDoesNotFitException(
            $"a value needs {value.Interval.SignedBits} bits, the widest integer has {IntegerWidth.Maximum}; narrower weights, fewer layers or a rescaled hidden layer would help");
    }

    private void Run(EvaluationLanes lanes, ReadOnlySpan<int> inputs, int inputCount, int start, int count)
    {
        for (var i = 0; i < _isWide.Length; i++)
        {
            switch (_circuit.Values[i])
            {
                case InputValue input:
                    ReadInput(lanes.Narrow(i), inputs, inputCount, _circuit.Inputs[input.Input], start, count);
                    break;
                case ConstantValue constant:
                    lanes.Fill(i, constant.Constant, count);
                    break;
                case LinearValue linear:
                    lanes.AddUp(i, linear, count);
                    break;
                case ProductValue product:
                    lanes.Multiply(i, product.Left, product.Right, count);
                    break;
                case DecompositionValue decomposition:
                    lanes.Copy(i, decomposition.Source, count);
                    break;
                case MaterialisedValue materialised:
                    lanes.Copy(i, materialised.Source, count);
                    break;
                case SliceValue slice:
                    lanes.Slice(i, slice, count);
                    break;
                case var other:
                    throw new NotSupportedException($"{other.GetType().Name} has no evaluation");
            }
        }
    }

    private static void ReadInput(Span<long> lane, ReadOnlySpan<int> inputs, int inputCount, CircuitInput input, int start, int count)
    {
        for (var sample = 0; sample < count; sample++)
        {
            var bits = inputs[((start + sample) * inputCount) + input.Source];
            if ((uint)bits >> Math.Min(31, input.Bits) != 0)
            {
                throw new ArgumentException($"sample {start + sample}: input {input.Name} is {bits}, expected an unsigned integer of {input.Bits} bits");
            }

            lane[sample] = bits;
        }
    }
}
