using System.Globalization;

namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>The frame of iden3's binary files: a magic, a version, and sections, each with a type and a size.</summary>
internal static class SectionedFile
{
    /// <summary>The bytes of magic, version and number of sections.</summary>
    public const int HeadBytes = 12;

    /// <summary>The bytes of a section's type and size.</summary>
    public const int SectionHeadBytes = 12;

    public static void WriteHead(ByteWriter writer, ReadOnlySpan<byte> magic, int version, int sections)
    {
        writer.Bytes(magic);
        writer.UInt32(version);
        writer.UInt32(sections);
    }

    public static void WriteSectionHead(ByteWriter writer, int type, long bytes)
    {
        writer.UInt32(type);
        writer.UInt64(bytes);
    }

    /// <summary>Where each of the sections 1 to <paramref name="sections"/> is, which may be in any order; no other may be there, and none twice.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="magic">Its first four bytes.</param>
    /// <param name="version">The only version that is read.</param>
    /// <param name="sections">The number of sections.</param>
    /// <param name="names">What the sections are called, from section 1 on.</param>
    /// <returns>Starts and lengths.</returns>
    public static (int Start, int Length)[] Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> magic, uint version, int sections, params ReadOnlySpan<string> names)
    {
        var reader = new ByteReader(file);
        if (file.Length < magic.Length || !reader.Take(magic.Length, "the magic").SequenceEqual(magic))
        {
            throw new ConstraintFileException("byte 0", $"expected the letters '{System.Text.Encoding.ASCII.GetString(magic)}', with which such files begin");
        }

        if (reader.UInt32("the version") is var found && found != version)
        {
            throw new ConstraintFileException("byte 4", string.Create(CultureInfo.InvariantCulture, $"version {found}, expected version {version}"));
        }

        if (reader.UInt32("the number of sections") is var count && count != sections)
        {
            throw new ConstraintFileException("byte 8", string.Create(CultureInfo.InvariantCulture, $"{count} sections, expected {sections}: {string.Join(", ", names.ToArray())}"));
        }

        var places = new (int Start, int Length)[sections];
        for (var section = 0; section < sections; section++)
        {
            var place = reader.Place;
            var type = reader.UInt32("a section's type");
            var size = reader.UInt64("a section's size");
            if (type < 1 || type > sections)
            {
                throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a section of type {type}, expected types 1 to {sections}; custom gates and extensions are not read"));
            }

            if (places[type - 1].Start != 0)
            {
                throw new ConstraintFileException(place, string.Create(CultureInfo.InvariantCulture, $"a second section of type {type}, expected one"));
            }

            var start = file.Length - reader.Remaining;
            reader.Take((long)Math.Min(size, long.MaxValue), $"section {type}, {names[(int)type - 1]}");
            places[type - 1] = (start, (int)size);
        }

        return reader.Remaining == 0 ? places : throw reader.Malformed($"{reader.Remaining} more bytes, expected the end of the file");
    }

    /// <summary>Reads an element's size, which has to be 32 bytes, and a prime, which has to be one of the known fields'.</summary>
    public static ScalarField Field(ref ByteReader reader)
    {
        if (reader.UInt32("the size of an element") != ScalarField.Bytes)
        {
            throw reader.Malformed("elements of another size, expected 32 bytes");
        }

        var place = reader.Place;
        return ScalarField.OfModulus(new(reader.Take(ScalarField.Bytes, "the prime"), isUnsigned: true))
            ?? throw new ConstraintFileException(place, $"an unknown prime, expected that of the scalar field of {string.Join(", ", ScalarField.All)}");
    }
}
