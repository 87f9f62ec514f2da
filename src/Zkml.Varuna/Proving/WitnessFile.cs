using System.Buffers.Binary;

namespace Zkml.Varuna.Proving;

/// <summary>An iden3 <c>.wtns</c> file, as far as its values must be found.</summary>
internal static class WitnessFile
{
    private const int ElementBytes = 32;
    private const int HeaderBytes = 12;
    private const int ValuesSection = 2;

    /// <summary>Whether the values after the leading one begin with some.</summary>
    /// <param name="file">The file.</param>
    /// <param name="values">The values, 32 bytes each.</param>
    public static bool StartsWith(ReadOnlyMemory<byte> file, ReadOnlyMemory<byte> values) =>
        Values(file.Span) is { Length: >= ElementBytes } all && all[ElementBytes..].StartsWith(values.Span);

    /// <summary>The section of the values; empty if there is none.</summary>
    private static ReadOnlySpan<byte> Values(ReadOnlySpan<byte> file)
    {
        // Magic, version and count of sections; then for each its type in 4 bytes, its length in 8, and its content.
        for (var rest = file.Length < HeaderBytes ? [] : file[HeaderBytes..]; rest.Length >= HeaderBytes;)
        {
            var (type, length) = (BinaryPrimitives.ReadUInt32LittleEndian(rest), BinaryPrimitives.ReadUInt64LittleEndian(rest[sizeof(uint)..]));
            rest = rest[HeaderBytes..];
            if (length > (ulong)rest.Length)
            {
                break;
            }

            if (type == ValuesSection)
            {
                return rest[..(int)length];
            }

            rest = rest[(int)length..];
        }

        return [];
    }
}
