using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>
/// Computes the wires of a constraint system from its inputs, exactly, for many samples at once: in 64-bit lanes where a wire's range fits them, in 256-bit lanes elsewhere, and modulo the prime where it has none.
/// </summary>
public sealed class WitnessEvaluator
{
    private const int BlockSize = 128;

    private readonly WitnessProgram _program;
    private readonly ScalarField _field;
    private readonly CompiledProgram _compiled;

    /// <summary>Prepares a program for a field.</summary>
    public WitnessEvaluator(WitnessProgram program, ScalarField field)
    {
        (_program, _field) = (program, field);
        _compiled = new(program, field);
    }

    /// <summary>The number of inputs of a sample: the public ones, then the private ones.</summary>
    public int InputCount => _program.PublicInputs + _program.PrivateInputs;

    /// <summary>All wires of one sample, as canonical values.</summary>
    /// <param name="inputs">The public inputs, then the private ones.</param>
    /// <exception cref="ArgumentException">The number of inputs is wrong, or one is outside of its range.</exception>
    /// <exception cref="InvalidOperationException">The program claims a range that a wire does not keep.</exception>
    public BigInteger[] Evaluate(ReadOnlyMemory<BigInteger> inputs)
    {
        var wires = new BigInteger[_program.Wires];
        ForEachBlock(Single(inputs), (_, _, block) =>
        {
            for (var wire = 0; wire < wires.Length; wire++)
            {
                wires[wire] = _field.Reduce(block.Get(wire, 0));
            }
        });
        return wires;
    }

    /// <summary>The public wires of many samples, as canonical values: row-major, for each sample the outputs and then the public inputs.</summary>
    /// <param name="inputs">Row-major, for each sample the public inputs and then the private ones.</param>
    /// <exception cref="ArgumentException">The number of inputs is wrong, or one is outside of its range.</exception>
    /// <exception cref="InvalidOperationException">The program claims a range that a wire does not keep.</exception>
    public BigInteger[] EvaluatePublic(ReadOnlyMemory<BigInteger> inputs)
    {
        var publicWires = _program.PublicOutputs + _program.PublicInputs;
        var results = new BigInteger[Samples(inputs) * publicWires];
        ForEachBlock(inputs, (start, count, block) =>
        {
            for (var wire = 0; wire < publicWires; wire++)
            {
                for (var sample = 0; sample < count; sample++)
                {
                    results[((start + sample) * publicWires) + wire] = _field.Reduce(block.Get(wire + 1, sample));
                }
            }
        });
        return results;
    }

    /// <summary>Evaluates block by block, side by side.</summary>
    /// <param name="inputs">Row-major.</param>
    /// <param name="use">Gets the number of the block's first sample, its number of samples, and the block, which is overwritten afterwards.</param>
    internal void ForEachBlock(ReadOnlyMemory<BigInteger> inputs, Action<int, int, WireBlock> use)
    {
        var samples = Samples(inputs);
        var size = Math.Min(BlockSize, samples);
        if (samples == 0)
        {
            return;
        }

        try
        {
            Parallel.For(0, (samples + size - 1) / size, () => (Block: new WireBlock(_compiled.Lanes, size, _compiled.Field), Scratch: new Scratch(size)), (number, _, worker) =>
            {
                var start = number * size;
                var count = Math.Min(size, samples - start);
                Read(worker.Block, inputs.Span, start, count);
                foreach (var step in _compiled.Steps)
                {
                    step.Run(worker.Block, worker.Scratch, count);
                }

                use(start, count, worker.Block);
                return worker;
            }, _ => { });
        }
        catch (AggregateException several) when (several.InnerExceptions[0] is ArgumentException or InvalidOperationException)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private int Samples(ReadOnlyMemory<BigInteger> inputs)
    {
        if (InputCount == 0)
        {
            return inputs.IsEmpty ? 1 : throw new ArgumentException($"{inputs.Length} inputs, expected none", nameof(inputs));
        }

        return inputs.Length % InputCount == 0
            ? inputs.Length / InputCount
            : throw new ArgumentException($"{inputs.Length} inputs, expected {InputCount} for each sample", nameof(inputs));
    }

    private ReadOnlyMemory<BigInteger> Single(ReadOnlyMemory<BigInteger> inputs) => inputs.Length == InputCount
        ? inputs
        : throw new ArgumentException($"{inputs.Length} inputs, expected {InputCount}", nameof(inputs));

    private void Read(WireBlock block, ReadOnlySpan<BigInteger> inputs, int start, int count)
    {
        for (var input = 0; input < InputCount; input++)
        {
            var wire = 1 + _program.PublicOutputs + input;
            var range = _compiled.RangeOf(wire) ?? new Interval(0, _field.Modulus - 1);
            for (var sample = 0; sample < count; sample++)
            {
                var value = inputs[((start + sample) * InputCount) + input];
                block.Set(wire, sample, range.Contains(value) ? value : throw OutOfRange(start + sample, input, value, range));
            }
        }
    }

    private ArgumentException OutOfRange(int sample, int input, BigInteger value, Interval range)
    {
        var name = input < _program.PublicInputs ? $"public input {input}" : $"private input {input - _program.PublicInputs}";
        return new(string.Create(CultureInfo.InvariantCulture, $"sample {sample}: {name} is {value}, expected {range.Minimum} to {range.Maximum}"));
    }
}
