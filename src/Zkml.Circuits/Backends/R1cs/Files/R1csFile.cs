using System.Collections.Immutable;
using System.Globalization;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>
/// iden3's <c>.r1cs</c> files, version 1, as circom writes and snarkjs reads them (https://github.com/iden3/r1csfile/blob/master/doc/r1cs_bin_format.md): a header, the constraints, and a label for
/// each wire.
/// </summary>
public static class R1csFile
{
    private const int Version = 1;
    private const int HeaderBytes = sizeof(int) + ScalarField.Bytes + (4 * sizeof(int)) + sizeof(long) + sizeof(int);
    private const int TermBytes = sizeof(int) + ScalarField.Bytes;
    private const int RowBytes = 3 * sizeof(int);

    private static ReadOnlySpan<byte> Magic => "r1cs"u8;

    /// <summary>The file of a system over a field. Every wire is its own label.</summary>
    /// <exception cref="ModelDoesNotFitException">The file would be larger than 2 GiB, or the system means something over another field only.</exception>
    public static byte[] Write(ConstraintSystem system, ScalarField field)
    {
        system.DemandOver(field);
        R1csConstraint[] rows = [.. system.Constraints.Select(row => new R1csConstraint(Reduce(row.A, field), Reduce(row.B, field), Reduce(row.C, field)))];
        var constraintBytes = rows.Sum(row => RowBytes + ((long)TermBytes * (row.A.Terms.Length + row.B.Terms.Length + row.C.Terms.Length)));
        var labelBytes = (long)sizeof(long) * system.Wires;
        var bytes = SectionedFile.HeadBytes + (3 * SectionedFile.SectionHeadBytes) + HeaderBytes + constraintBytes + labelBytes;
        if (bytes > Array.MaxLength)
        {
            throw new ModelDoesNotFitException($"the constraint system needs a file of {bytes} bytes, more than 2 GiB; a smaller model would help");
        }

        var writer = new ByteWriter((int)bytes);
        SectionedFile.WriteHead(writer, Magic, Version, 3);
        SectionedFile.WriteSectionHead(writer, 1, HeaderBytes);
        writer.UInt32(ScalarField.Bytes);
        writer.Element(field.Modulus);
        writer.UInt32(system.Wires);
        writer.UInt32(system.PublicOutputs);
        writer.UInt32(system.PublicInputs);
        writer.UInt32(system.PrivateInputs);
        writer.UInt64(system.Wires);
        writer.UInt32(rows.Length);
        SectionedFile.WriteSectionHead(writer, 2, constraintBytes);
        foreach (var row in rows)
        {
            WriteSum(writer, row.A);
            WriteSum(writer, row.B);
            WriteSum(writer, row.C);
        }

        SectionedFile.WriteSectionHead(writer, 3, labelBytes);
        for (var wire = 0; wire < system.Wires; wire++)
        {
            writer.UInt64(wire);
        }

        return writer.ToArray();
    }

    /// <summary>The system of a file, and the field that it is over. Coefficients are the integers closest to 0.</summary>
    /// <exception cref="ConstraintFileException">The file is malformed, is over another field, or has custom gates; or a sum names a wire twice or not in ascending order.</exception>
    public static (ConstraintSystem System, ScalarField Field) Read(ReadOnlySpan<byte> file)
    {
        var sections = SectionedFile.Find(file, Magic, Version, 3, "the header", "the constraints", "the labels");
        var header = Section(file, sections[0]);
        if (header.Remaining != HeaderBytes)
        {
            throw header.Malformed($"a header of {header.Remaining} bytes, expected {HeaderBytes}");
        }

        var field = SectionedFile.Field(ref header);
        var place = header.Place;
        var (wires, outputs, inputs) = (header.UInt32("the number of wires"), header.UInt32("the number of outputs"), header.UInt32("the number of public inputs"));
        var privateInputs = header.UInt32("the number of private inputs");
        _ = header.UInt64("the number of labels");
        var rows = header.UInt32("the number of constraints");
        if (1UL + outputs + inputs + privateInputs > wires)
        {
            throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"{wires} wires, fewer than the constant one, {outputs} outputs and {(ulong)inputs + privateInputs} inputs"));
        }

        if (sections[2].Length != (long)sizeof(long) * wires)
        {
            throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"{wires} wires, but {sections[2].Length} bytes of labels, expected 8 a wire"));
        }

        var reader = Section(file, sections[1]);
        if ((long)rows * RowBytes > reader.Remaining)
        {
            throw reader.Malformed(string.Create(CultureInfo.InvariantCulture, $"{reader.Remaining} bytes of constraints, too few for {rows}"));
        }

        var constraints = ImmutableArray.CreateBuilder<R1csConstraint>((int)rows);
        for (var row = 0; row < rows; row++)
        {
            constraints.Add(new(ReadSum(ref reader, field, wires), ReadSum(ref reader, field, wires), ReadSum(ref reader, field, wires)));
        }

        return reader.Remaining == 0
            ? (new((int)outputs, (int)inputs, (int)privateInputs, (int)wires, constraints.MoveToImmutable()), field)
            : throw reader.Malformed($"{reader.Remaining} more bytes of constraints than the header says");
    }

    private static ByteReader Section(ReadOnlySpan<byte> file, (int Start, int Length) section) => new(file.Slice(section.Start, section.Length), section.Start);

    private static WireSum Reduce(WireSum sum, ScalarField field) =>
        new([.. sum.Terms.Select(term => term with { Coefficient = field.Reduce(term.Coefficient) }).Where(term => !term.Coefficient.IsZero)]);

    private static void WriteSum(ByteWriter writer, WireSum sum)
    {
        writer.UInt32(sum.Terms.Length);
        foreach (var term in sum.Terms)
        {
            writer.UInt32(term.Wire);
            writer.Element(term.Coefficient);
        }
    }

    private static WireSum ReadSum(ref ByteReader reader, ScalarField field, uint wires)
    {
        var count = reader.UInt32("the number of terms");
        if ((long)count * TermBytes > reader.Remaining)
        {
            throw reader.Malformed(string.Create(CultureInfo.InvariantCulture, $"a sum of {count} terms, for which the {reader.Remaining} bytes that are left are too few"));
        }

        var terms = ImmutableArray.CreateBuilder<WireTerm>((int)count);
        var previous = -1L;
        for (var term = 0; term < count; term++)
        {
            var place = reader.Place;
            var wire = reader.UInt32("a wire");
            if (wire >= wires || wire <= previous)
            {
                throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"wire {wire} after wire {previous}, expected ascending wires below {wires}"));
            }

            var coefficient = reader.Element(field, "a coefficient");
            terms.Add(coefficient.IsZero ? throw new ConstraintFileException(place, "a coefficient is 0, expected only others") : new((int)wire, field.Centre(coefficient)));
            previous = wire;
        }

        return new(terms.MoveToImmutable());
    }
}
