using System.Text;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// A value's bits as hashes see them (snarkVM circuit/program/src/data/plaintext/{to_bits,to_bits_raw}.rs). A field, scalar or point without
/// bits of its own is decomposed, which costs constraints.
/// </summary>
internal sealed class PlaintextBitWriter(GateLibrary gates)
{
    private const int LengthWidth = 16;

    /// <summary>The content alone.</summary>
    public List<LinearCombination> Raw(SynthesizedValue value)
    {
        var bits = new List<LinearCombination>();
        WriteRaw(value, bits);
        gates.System.Spend(bits.Count);
        return bits;
    }

    /// <summary>The content between constant type tags, names and lengths.</summary>
    public List<LinearCombination> Tagged(SynthesizedValue value)
    {
        gates.System.AddConstants(EncodingConstants.Of(value));
        return Write(value);
    }

    /// <summary>The same of a new input, whose tags are constants of the circuit.</summary>
    public List<LinearCombination> TaggedInput(SynthesizedValue value)
    {
        gates.System.AddConstants(EncodingConstants.OfInput(value));
        return Write(value);
    }

    private List<LinearCombination> Write(SynthesizedValue value)
    {
        var bits = new List<LinearCombination>();
        WriteTagged(value, bits);
        gates.System.Spend(bits.Count);
        return bits;
    }

    private void WriteRaw(SynthesizedValue value, List<LinearCombination> bits)
    {
        switch (value)
        {
            case CircuitBoolean boolean:
                bits.Add(boolean.Bit);
                break;
            case CircuitInteger integer:
                bits.AddRange(integer.Bits);
                break;
            case CircuitField field:
                bits.AddRange(gates.FieldBits.ToBits(field));
                break;
            case CircuitScalar scalar:
                bits.AddRange(gates.Scalars.ToBits(scalar));
                break;
            case CircuitPoint point:
                bits.AddRange(gates.FieldBits.ToBits(point.Point.X));
                break;
            default:
                foreach (var part in value.Parts)
                {
                    WriteRaw(part, bits);
                }

                break;
        }
    }

    private void WriteTagged(SynthesizedValue value, List<LinearCombination> bits)
    {
        switch (value)
        {
            case CircuitArray array:
                WriteConstants([true, false], bits);
                WriteNumber(array.Elements.Length, 32, bits);
                foreach (var element in array.Elements)
                {
                    WriteWithLength(element, bits);
                }

                break;
            case CircuitStruct structure:
                WriteConstants([false, true], bits);
                WriteNumber(structure.Members.Length, 8, bits);
                for (var member = 0; member < structure.Members.Length; member++)
                {
                    var name = Encoding.ASCII.GetBytes(structure.Names[member]);
                    WriteNumber(8 * name.Length, 8, bits);
                    WriteBytes(name, bits);
                    WriteWithLength(structure.Members[member], bits);
                }

                break;
            case CircuitFuture future:
                WriteFuture(future, bits);
                break;
            default:
                WriteConstants([false, false], bits);
                WriteNumber(PlaintextBits.Tag(value.LiteralKind), 8, bits);
                WriteNumber(value.LiteralKind.Bits(), LengthWidth, bits);
                WriteRaw(value, bits);
                break;
        }
    }

    /// <summary>The program's name and network, the function's name, and the arguments (snarkVM circuit/program/src/data/future/to_bits.rs).</summary>
    private void WriteFuture(CircuitFuture future, List<LinearCombination> bits)
    {
        foreach (var name in (ReadOnlySpan<string>)[future.Program + "aleo", future.Function])
        {
            var bytes = Encoding.ASCII.GetBytes(name);
            WriteNumber(8 * bytes.Length, LengthWidth, bits);
            WriteBytes(bytes, bits);
        }

        WriteNumber(future.Arguments.Length, 8, bits);
        foreach (var argument in future.Arguments)
        {
            // A plaintext argument, not a future, is marked by a zero. A length that does not fit 16 bits has 32.
            List<LinearCombination> argumentBits = [LinearCombination.Zero, .. Tagged(argument)];
            var width = argumentBits.Count <= ushort.MaxValue ? LengthWidth : 2 * LengthWidth;
            gates.System.AddConstants(width);
            WriteNumber(argumentBits.Count, width, bits);
            bits.AddRange(argumentBits);
        }
    }

    private void WriteWithLength(SynthesizedValue value, List<LinearCombination> bits)
    {
        // The length is known once the value is written; it takes the place that is kept for it.
        var start = bits.Count;
        WriteNumber(0, LengthWidth, bits);
        WriteTagged(value, bits);
        var length = bits.Count - start - LengthWidth;
        for (var bit = 0; bit < LengthWidth; bit++)
        {
            bits[start + bit] = LinearCombination.FromBoolean(((length >> bit) & 1) != 0);
        }
    }

    public static void WriteBytes(ReadOnlySpan<byte> bytes, List<LinearCombination> bits)
    {
        foreach (var value in bytes)
        {
            WriteNumber(value, 8, bits);
        }
    }

    public static void WriteNumber(long value, int width, List<LinearCombination> bits)
    {
        for (var bit = 0; bit < width; bit++)
        {
            bits.Add(LinearCombination.FromBoolean(((value >> bit) & 1) != 0));
        }
    }

    public static void WriteConstants(ReadOnlySpan<bool> constants, List<LinearCombination> bits)
    {
        foreach (var constant in constants)
        {
            bits.Add(LinearCombination.FromBoolean(constant));
        }
    }
}
