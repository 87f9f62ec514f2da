using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>
/// Files of witness programs, <c>circuit.witness</c>: docs/witness-program.md describes every byte. The ranges of inputs are in the file; those of other wires are derived from them when it is read,
/// so that a file cannot claim any.
/// </summary>
public static class WitnessProgramFile
{
    /// <summary>The most wires of a program.</summary>
    public const int MaximumWires = 1 << 20;

    /// <summary>The most terms of all sums of a program together, repeated ones included: they are what an evaluation spends its time on.</summary>
    public const int MaximumTerms = 1 << 21;

    /// <summary>The highest bit that a slice can reach.</summary>
    internal const int MaximumBits = 256;

    internal const byte Version = 1;

    internal static ReadOnlySpan<byte> Magic => "zkwp"u8;

    /// <summary>The file of a program.</summary>
    /// <exception cref="ModelDoesNotFitException">The program has more wires or terms than a file may have.</exception>
    public static byte[] Write(WitnessProgram program)
    {
        Limit(program.Wires, MaximumWires, "wires");
        Limit(program.Steps.Sum(Terms), MaximumTerms, "terms");
        var writer = new ByteWriter();
        writer.Bytes(Magic);
        writer.Byte(Version);
        writer.Varint(program.PublicOutputs);
        writer.Varint(program.PublicInputs);
        writer.Varint(program.PrivateInputs);
        writer.Varint(program.Wires);
        writer.Varint(program.Steps.Length);
        WriteInputs(writer, program);
        new StepWriter(writer, 1 + program.PublicOutputs + program.PublicInputs + program.PrivateInputs).Write(program.Steps);
        return writer.ToArray();
    }

    /// <summary>The program of a file.</summary>
    /// <exception cref="ConstraintFileException">The file is malformed, has more wires or terms than one may have, or does not compute each wire exactly once from earlier ones.</exception>
    public static WitnessProgram Read(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        if (file.Length < Magic.Length || !reader.Take(Magic.Length, "the magic").SequenceEqual(Magic))
        {
            throw new ConstraintFileException("byte 0", "expected the letters 'zkwp', with which witness programs begin");
        }

        if (reader.Take(1, "the version")[0] is var version && version != Version)
        {
            throw new ConstraintFileException("byte 4", $"version {version}, expected version {Version}");
        }

        var outputs = reader.Varint("the number of outputs", 0, MaximumWires);
        var publicInputs = reader.Varint("the number of public inputs", 0, MaximumWires);
        var privateInputs = reader.Varint("the number of private inputs", 0, MaximumWires);
        var wires = reader.Varint("the number of wires", 1 + outputs + publicInputs + privateInputs, MaximumWires);
        var steps = reader.Varint("the number of steps", 0, Math.Min(reader.Remaining, wires));
        var inputs = ReadInputs(ref reader, publicInputs + privateInputs);
        var read = new StepReader(outputs, inputs.Length, wires).Read(ref reader, steps);
        return new(outputs, publicInputs, privateInputs, wires, read, WireRanges.Derive(outputs, inputs, wires, read));
    }

    internal static long Terms(WitnessStep step) => step switch
    {
        ProductStep product => product.Left.Terms.Length + product.Right.Terms.Length,
        SlicesStep slices => slices.Source.Terms.Length,
        InverseStep inverse => inverse.Source.Terms.Length,
        _ => throw new NotSupportedException($"{step.GetType().Name} has no form in a file"),
    };

    private static void Limit(long count, int maximum, string what)
    {
        if (count > maximum)
        {
            throw new ModelDoesNotFitException($"the witness program has {count} {what}, a file holds at most {maximum}; a smaller model would help");
        }
    }

    /// <summary>Runs of inputs with the same largest value; 0 stands for any element of the field.</summary>
    private static void WriteInputs(ByteWriter writer, WitnessProgram program)
    {
        var maxima = Enumerable.Range(1 + program.PublicOutputs, program.PublicInputs + program.PrivateInputs)
            .Select(wire => program.Ranges[wire] is { Minimum.Sign: >= 0 } range ? BigInteger.Max(range.Maximum, 1) : 0).ToArray();
        for (var start = 0; start < maxima.Length;)
        {
            var end = start + 1;
            while (end < maxima.Length && maxima[end] == maxima[start])
            {
                end++;
            }

            writer.Varint(end - start);
            writer.Varint(maxima[start]);
            start = end;
        }
    }

    private static Interval?[] ReadInputs(ref ByteReader reader, int count)
    {
        var inputs = new Interval?[count];
        for (var start = 0; start < count;)
        {
            var run = reader.Varint("a number of inputs", 1, count - start);
            var place = reader.Place;
            var maximum = reader.Varint("an input's largest value");
            if (maximum.GetBitLength() > ScalarField.IntegerBits)
            {
                throw new ConstraintFileException(place, $"an input's largest value has {maximum.GetBitLength()} bits, expected at most {ScalarField.IntegerBits}, or 0 for any element");
            }

            inputs.AsSpan(start, run).Fill(maximum.IsZero ? null : new(0, maximum));
            start += run;
        }

        return inputs;
    }
}
