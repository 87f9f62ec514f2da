using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>iden3's <c>.wtns</c> files, version 2, as circom's witness generators write and snarkjs reads them: the field, and the value of every wire.</summary>
public static class WitnessFile
{
    private const int Version = 2;
    private const int HeaderBytes = sizeof(int) + ScalarField.Bytes + sizeof(int);

    private static ReadOnlySpan<byte> Magic => "wtns"u8;

    /// <summary>The file of a witness.</summary>
    /// <param name="wires">The value of every wire, of any sign; the first is 1.</param>
    /// <param name="field">The field that they are reduced in.</param>
    public static byte[] Write(IReadOnlyCollection<BigInteger> wires, ScalarField field)
    {
        var bytes = (long)ScalarField.Bytes * wires.Count;
        var writer = new ByteWriter((int)(SectionedFile.HeadBytes + (2 * SectionedFile.SectionHeadBytes) + HeaderBytes + bytes));
        SectionedFile.WriteHead(writer, Magic, Version, 2);
        SectionedFile.WriteSectionHead(writer, 1, HeaderBytes);
        writer.UInt32(ScalarField.Bytes);
        writer.Element(field.Modulus);
        writer.UInt32(wires.Count);
        SectionedFile.WriteSectionHead(writer, 2, bytes);
        foreach (var wire in wires)
        {
            writer.Element(field.Reduce(wire));
        }

        return writer.ToArray();
    }

    /// <summary>The canonical value of every wire, and the field.</summary>
    /// <exception cref="ConstraintFileException">The file is malformed or over another field, or its first wire is not 1.</exception>
    public static (ImmutableArray<BigInteger> Wires, ScalarField Field) Read(ReadOnlySpan<byte> file)
    {
        var sections = SectionedFile.Find(file, Magic, Version, 2, "the header", "the values");
        var header = new ByteReader(file.Slice(sections[0].Start, sections[0].Length), sections[0].Start);
        if (header.Remaining != HeaderBytes)
        {
            throw header.Malformed($"a header of {header.Remaining} bytes, expected {HeaderBytes}");
        }

        var field = SectionedFile.Field(ref header);
        var count = header.UInt32("the number of values");
        var reader = new ByteReader(file.Slice(sections[1].Start, sections[1].Length), sections[1].Start);
        if (reader.Remaining != (long)ScalarField.Bytes * count)
        {
            throw reader.Malformed(string.Create(CultureInfo.InvariantCulture, $"{reader.Remaining} bytes of values, expected {ScalarField.Bytes} for each of {count}"));
        }

        var wires = ImmutableArray.CreateBuilder<BigInteger>((int)count);
        for (var wire = 0; wire < count; wire++)
        {
            wires.Add(reader.Element(field, "a value"));
        }

        return count > 0 && wires[0].IsOne
            ? (wires.MoveToImmutable(), field)
            : throw new ConstraintFileException($"byte {sections[1].Start}", "expected the first value to be 1, the constant");
    }
}
